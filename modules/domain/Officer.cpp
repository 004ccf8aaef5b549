#include "domain/Officer.h"

#include <algorithm>

#include "base/Clock.h"
#include "base/Json.h"

namespace motcua {
namespace {

struct RoleRow {
    Role role;
    const char16_t* code;
};
constexpr RoleRow kRoles[] = {
    {Role::Reception, u"tiep_nhan"}, {Role::Return, u"tra_ket_qua"},      {Role::Digitizer, u"so_hoa"},
    {Role::Handler, u"chuyen_vien"}, {Role::UnitHead, u"lanh_dao_phong"}, {Role::Leader, u"lanh_dao_co_quan"},
    {Role::Clerk, u"van_thu"},       {Role::Administrator, u"quan_tri"},
};

QJsonObject postToJson(const Post& post) {
    return {{QStringLiteral("postId"), post.postId},
            {QStringLiteral("agencyCode"), post.agencyCode},
            {QStringLiteral("role"), roleCode(post.role)},
            {QStringLiteral("title"), post.title}};
}

Result<Post> postFromJson(const QJsonObject& object) {
    Post post;
    MOTCUA_TRY(post.postId, requireString(object, QStringLiteral("postId")));
    MOTCUA_TRY(post.agencyCode, requireString(object, QStringLiteral("agencyCode")));
    MOTCUA_TRY(const QString role, requireString(object, QStringLiteral("role")));
    MOTCUA_TRY(post.role, roleOf(role));
    post.title = object.value(QStringLiteral("title")).toString();
    return post;
}

QJsonObject delegationToJson(const Delegation& delegation) {
    return {{QStringLiteral("officerId"), delegation.officerId},
            {QStringLiteral("fullName"), delegation.fullName},
            {QStringLiteral("post"), postToJson(delegation.post)},
            {QStringLiteral("from"), toIso(delegation.from)},
            {QStringLiteral("to"), toIso(delegation.to)}};
}

Result<Delegation> delegationFromJson(const QJsonObject& object) {
    Delegation delegation;
    MOTCUA_TRY(delegation.officerId, requireString(object, QStringLiteral("officerId")));
    MOTCUA_TRY(const QJsonObject post, requireObject(object, QStringLiteral("post")));
    MOTCUA_TRY(delegation.post, postFromJson(post));
    delegation.fullName = object.value(QStringLiteral("fullName")).toString();
    delegation.from = fromIso(object.value(QStringLiteral("from")).toString());
    delegation.to = fromIso(object.value(QStringLiteral("to")).toString());
    if (!delegation.from.isValid() || !delegation.to.isValid())
        return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("delegations")}});
    return delegation;
}

}  // namespace

QString roleCode(Role role) {
    for (const RoleRow& row : kRoles) {
        if (row.role == role) return QString::fromUtf16(row.code);
    }
    return {};
}

Result<Role> roleOf(const QString& code) {
    for (const RoleRow& row : kRoles) {
        if (code == QStringView(row.code)) return row.role;
    }
    return fail(ErrorCode::BadJson, {{QStringLiteral("member"), QStringLiteral("role")}}, code);
}

bool Officer::hasRole(Role role) const {
    return std::any_of(posts.begin(), posts.end(), [role](const Post& post) { return post.role == role; });
}

const Post* Officer::postFor(Role role) const {
    for (const Post& post : posts) {
        if (post.role == role) return &post;
    }
    return posts.isEmpty() ? nullptr : &posts.first();
}

QJsonObject toJson(const Officer& officer) {
    QJsonArray posts;
    for (const Post& post : officer.posts) posts.append(postToJson(post));
    QJsonObject out{{QStringLiteral("id"), officer.id},
                    {QStringLiteral("username"), officer.username},
                    {QStringLiteral("fullName"), officer.fullName},
                    {QStringLiteral("posts"), posts},
                    {QStringLiteral("offline"), officer.offline}};
    QJsonArray delegations;
    for (const Delegation& delegation : officer.delegations) delegations.append(delegationToJson(delegation));
    if (!delegations.isEmpty()) out.insert(QStringLiteral("delegations"), delegations);
    return out;
}

Result<Officer> officerFromJson(const QJsonObject& object) {
    Officer officer;
    MOTCUA_TRY(officer.id, requireString(object, QStringLiteral("id")));
    MOTCUA_TRY(officer.username, requireString(object, QStringLiteral("username")));
    MOTCUA_TRY(officer.fullName, requireString(object, QStringLiteral("fullName")));
    MOTCUA_TRY(const QJsonArray posts, requireArray(object, QStringLiteral("posts")));
    for (const QJsonValue& value : posts) {
        MOTCUA_TRY(const Post post, postFromJson(value.toObject()));
        officer.posts.append(post);
    }
    for (const QJsonValue& value : object.value(QStringLiteral("delegations")).toArray()) {
        MOTCUA_TRY(const Delegation delegation, delegationFromJson(value.toObject()));
        officer.delegations.append(delegation);
    }
    officer.offline = object.value(QStringLiteral("offline")).toObject();
    return officer;
}

QJsonObject toJson(const Actor& actor) {
    QJsonObject out{{QStringLiteral("officerId"), actor.officerId},
                    {QStringLiteral("name"), actor.name},
                    {QStringLiteral("post"), actor.postId},
                    {QStringLiteral("title"), actor.title},
                    {QStringLiteral("role"), roleCode(actor.role)}};
    if (!actor.behalfOfId.isEmpty()) {
        out.insert(QStringLiteral("onBehalfOf"),
                   QJsonObject{{QStringLiteral("officerId"), actor.behalfOfId}, {QStringLiteral("name"), actor.behalfOfName}});
    }
    return out;
}

Result<Actor> actorFromJson(const QJsonObject& object) {
    Actor actor;
    MOTCUA_TRY(actor.officerId, requireString(object, QStringLiteral("officerId")));
    MOTCUA_TRY(const QString role, requireString(object, QStringLiteral("role")));
    MOTCUA_TRY(actor.role, roleOf(role));
    actor.name = object.value(QStringLiteral("name")).toString();
    actor.postId = object.value(QStringLiteral("post")).toString();
    actor.title = object.value(QStringLiteral("title")).toString();
    const QJsonObject away = object.value(QStringLiteral("onBehalfOf")).toObject();
    actor.behalfOfId = away.value(QStringLiteral("officerId")).toString();
    actor.behalfOfName = away.value(QStringLiteral("name")).toString();
    return actor;
}

}  // namespace motcua
