// Officers (công chức), their posts (vị trí) and the roles of the province's swim-lane.
//
// Purpose: who may do what is decided by role and office; every action is attributed to an Actor.
// Shapes: JSON as the feed's `officer` entity and the `actor` member of an operation. Threads: values.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "base/Result.h"

namespace motcua {

enum class Role {
    Reception,      // tiep_nhan: công chức tiếp nhận và trả kết quả
    Return,         // tra_ket_qua
    Digitizer,      // so_hoa: người số hóa
    Handler,        // chuyen_vien: chuyên viên thụ lý
    UnitHead,       // lanh_dao_phong: lãnh đạo phòng
    Leader,         // lanh_dao_co_quan: lãnh đạo cơ quan
    Clerk,          // van_thu: văn thư
    Administrator,  // quan_tri: quản trị hệ thống
};

QString roleCode(Role role);
Result<Role> roleOf(const QString& code);  // BadJson {member: role}

struct Post {
    QString postId;
    QString agencyCode;  // unit of the post, e.g. H19.101.01
    Role role = Role::Reception;
    QString title;  // chức danh
};

// Delegation (ủy quyền, giao phụ trách khi vắng mặt): this officer acts in another's post while that one is away. The province
// gives it; every step taken by it names both.
struct Delegation {
    QString officerId;  // who is away
    QString fullName;
    Post post;
    QDateTime from;
    QDateTime to;

    bool holdsAt(const QDateTime& now) const { return from <= now && now < to; }
};

struct Officer {
    QString id;
    QString username;
    QString fullName;
    QList<Post> posts;
    QList<Delegation> delegations = {};
    QJsonObject offline;  // verifier for log-in without network (crypto/OfficerVerifier); never shown, never logged

    bool hasRole(Role role) const;
    // The post that gives this role; the first post if none does.
    const Post* postFor(Role role) const;
};

// Who did something: frozen in the event, so that a later change of posts does not rewrite history.
struct Actor {
    QString officerId;
    QString name;
    QString postId;
    QString title;
    Role role = Role::Reception;
    QString behalfOfId = {};  // thay mặt: the officer who is away
    QString behalfOfName = {};
};

QJsonObject toJson(const Officer& officer);
Result<Officer> officerFromJson(const QJsonObject& object);
QJsonObject toJson(const Actor& actor);
Result<Actor> actorFromJson(const QJsonObject& object);

}  // namespace motcua
