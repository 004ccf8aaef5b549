#include "domain/ProcessReader.h"

#include <QRegularExpression>

#include "base/Json.h"
#include "domain/PlacedObject.h"

namespace motcua {
namespace {

constexpr int kFormat = 1;
const QStringList kRooms{QStringLiteral("work"), QStringLiteral("sign"), QStringLiteral("return"), QStringLiteral("none")};
const QStringList kClocks{QStringLiteral("running"), QStringLiteral("paused"), QStringLiteral("stopped")};
const QStringList kUnits{QStringLiteral("working_day"), QStringLiteral("hour")};
const QStringList kWarnings{QStringLiteral("countsAsOverdue")};

// Codes become parts of dotted paths and of ids.
bool isCode(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("^[a-z][A-Za-z0-9-]{0,39}$"));
    return shape.match(text).hasMatch();
}

class Reader {
public:
    explicit Reader(const PlacedJson& root) : m_root(root) {}

    ProcessReading read() {
        PlacedObject file(m_root, {}, m_findings);
        if (m_root.type != QJsonValue::Object) return {nullptr, m_findings};
        readHead(file);
        file.each(QStringLiteral("states"), true,
                  [this](const PlacedJson& node, const QString& path) { readState(node, path); });
        file.each(QStringLiteral("actions"), true,
                  [this](const PlacedJson& node, const QString& path) { readAction(node, path); });
        file.each(QStringLiteral("moves"), true, [this](const PlacedJson& node, const QString& path) { readMove(node, path); });
        m_process.starts = stateList(file, QStringLiteral("starts"), true);
        readStartsByChannel(file);
        file.done();
        checkAfter();
        if (!m_findings.isEmpty()) return {nullptr, m_findings};
        return {std::make_shared<const Process>(std::move(m_process)), {}};
    }

private:
    QString code(PlacedObject& object) {
        const QString name = QStringLiteral("code");
        const QString text = object.text(name);
        if (!text.isEmpty() && !isCode(text))
            object.complain(FindingCode::WrongValue, *object.find(name), object.pathOf(name), text);
        return text;
    }

    Names names(PlacedObject& object, const QString& member, bool required = true) {
        const PlacedJson* node = object.find(member);
        if (!node) {
            if (required) m_findings.append({FindingCode::MemberMissing, object.place(), object.pathOf(member), {}});
            return {};
        }
        PlacedObject both(*node, object.pathOf(member), m_findings);
        const Names out{both.text(QStringLiteral("vi")), both.text(QStringLiteral("en"))};
        both.done();
        return out;
    }

    QDate date(PlacedObject& object, const QString& member, bool required) {
        const PlacedJson* node = object.find(member);
        if (node && node->type == QJsonValue::Null && !required) return {};
        const QString text = object.text(member, required);
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !date.isValid())
            object.complain(FindingCode::WrongValue, *object.find(member), object.pathOf(member), text);
        return date;
    }

    void readHead(PlacedObject& file) {
        file.number(QStringLiteral("format"), kFormat, kFormat);
        m_process.code = code(file);
        m_process.version = file.number(QStringLiteral("version"), 1, 1'000'000);
        m_process.names = names(file, QStringLiteral("names"));
        file.text(QStringLiteral("note"), false);
        m_process.validFrom = date(file, QStringLiteral("validFrom"), true);
        m_process.validTo = date(file, QStringLiteral("validTo"), false);
        if (m_process.validTo.isValid() && m_process.validTo < m_process.validFrom)
            file.complain(FindingCode::WrongValue, *file.find(QStringLiteral("validTo")), QStringLiteral("validTo"));
        if (const PlacedJson* node = file.find(QStringLiteral("appliesTo"))) {
            PlacedObject applies(*node, QStringLiteral("appliesTo"), m_findings);
            m_process.applies = {applies.texts(QStringLiteral("procedures")), applies.texts(QStringLiteral("fields")),
                                 applies.texts(QStringLiteral("limits")), applies.texts(QStringLiteral("channels"))};
            applies.done();
        }
        file.each(QStringLiteral("children"), false, [this](const PlacedJson& node, const QString& path) {
            PlacedObject child(node, path, m_findings);
            m_process.children.append(
                {code(child), names(child, QStringLiteral("names")), child.text(QStringLiteral("agency"))});
            child.done();
        });
    }

    void readStartsByChannel(PlacedObject& file) {
        const QString member = QStringLiteral("startsByChannel");
        const PlacedJson* node = file.find(member);
        if (!node) return;
        PlacedObject channels(*node, member, m_findings);
        for (const PlacedMember& channel : node->members) {
            const QString start = channels.text(channel.name);
            if (!start.isEmpty() && !m_process.starts.contains(start))
                channels.complain(FindingCode::UnknownState, channel.value, channels.pathOf(channel.name), start);
            m_process.startsByChannel.insert(channel.name, start);
        }
    }

    void readState(const PlacedJson& node, const QString& path) {
        PlacedObject object(node, path, m_findings);
        ProcessState state;
        state.place = node.place;
        state.code = code(object);
        if (!state.code.isEmpty() && m_process.state(state.code))
            object.complain(FindingCode::StateTwice, node, object.pathOf(QStringLiteral("code")), state.code);
        state.names = names(object, QStringLiteral("names"));
        state.national = object.number(QStringLiteral("national"), 1, 10);
        state.iGate = object.text(QStringLiteral("iGate"));
        state.openCps = object.text(QStringLiteral("openCps"));
        state.clock = static_cast<TimeRuns>(kClocks.indexOf(object.word(QStringLiteral("clock"), kClocks)));
        state.isFinal = object.flag(QStringLiteral("final"));
        state.room = object.word(QStringLiteral("room"), kRooms);
        state.step = object.text(QStringLiteral("step"), false);
        if (const PlacedJson* allowance = object.find(QStringLiteral("allowance"))) {
            PlacedObject time(*allowance, object.pathOf(QStringLiteral("allowance")), m_findings);
            const int value = time.number(QStringLiteral("value"), 1, 1000);
            state.allowance = {value, time.word(QStringLiteral("unit"), kUnits) == kUnits.last()};
            time.done();
        }
        object.done();
        m_process.states.append(state);
    }

    void readAction(const PlacedJson& node, const QString& path) {
        PlacedObject object(node, path, m_findings);
        ProcessAction action;
        action.place = node.place;
        action.code = code(object);
        if (!action.code.isEmpty() && m_process.action(action.code))
            object.complain(FindingCode::ActionTwice, node, object.pathOf(QStringLiteral("code")), action.code);
        action.names = names(object, QStringLiteral("names"));
        action.done = names(object, QStringLiteral("done"));
        const QString kind = object.text(QStringLiteral("kind"));
        const auto known = kindOf(kind);
        if (!kind.isEmpty() && !known)
            object.complain(FindingCode::UnknownKind, *object.find(QStringLiteral("kind")),
                            object.pathOf(QStringLiteral("kind")), kind);
        action.kind = known.value_or(StepKind::Move);
        object.done();
        m_process.actions.append(action);
    }

    QStringList stateList(PlacedObject& object, const QString& member, bool required) {
        QStringList out;
        object.each(member, required, [&](const PlacedJson& item, const QString& path) {
            if (item.type != QJsonValue::String) return object.complain(FindingCode::WrongType, item, path);
            if (out.contains(item.text)) return object.complain(FindingCode::StateTwice, item, path, item.text);
            if (!m_process.state(item.text)) return object.complain(FindingCode::UnknownState, item, path, item.text);
            out.append(item.text);
        });
        return out;
    }

    // A list of words of one vocabulary.
    template <typename T, typename Known>
    QList<T> words(PlacedObject& object, const char* member, bool required, FindingCode unknown, Known&& known) {
        QList<T> out;
        object.each(QLatin1String(member), required, [&](const PlacedJson& item, const QString& path) {
            if (item.type != QJsonValue::String) return object.complain(FindingCode::WrongType, item, path);
            const std::optional<T> value = known(item.text);
            if (!value) return object.complain(unknown, item, path, item.text);
            if (out.contains(*value)) return object.complain(FindingCode::MemberTwice, item, path, item.text);
            out.append(*value);
        });
        return out;
    }

    void readMove(const PlacedJson& node, const QString& path) {
        PlacedObject object(node, path, m_findings);
        Move move;
        move.place = node.place;
        move.action = actionName(object);
        move.from = stateList(object, QStringLiteral("from"), true);
        move.to = target(object);
        move.roles = words<Role>(object, "roles", true, FindingCode::UnknownRole, [](const QString& text) {
            const auto role = roleOf(text);
            return role ? std::optional(*role) : std::nullopt;
        });
        move.guards = words<Guard>(object, "guards", false, FindingCode::UnknownGuard, guardOf);
        move.effects = words<Effect>(object, "effects", false, FindingCode::UnknownEffect, effectOf);
        move.needs = words<Need>(object, "needs", false, FindingCode::UnknownNeed, needOf);
        object.each(QStringLiteral("after"), false, [&](const PlacedJson& item, const QString& at) {
            if (!m_process.action(item.text)) return object.complain(FindingCode::UnknownAction, item, at, item.text);
            move.after.append(item.text);
        });
        move.once = object.flag(QStringLiteral("once"));
        move.late = object.flag(QStringLiteral("late"));
        move.warning = object.word(QStringLiteral("warning"), kWarnings, false);
        move.form = object.text(QStringLiteral("form"), false);
        object.done();
        checkDecided(object, node, move);
        checkInputs(object, node, move);
        m_process.moves.append(move);
    }

    QString actionName(PlacedObject& object) {
        const QString member = QStringLiteral("action");
        const QString name = object.text(member);
        if (!name.isEmpty() && !m_process.action(name))
            object.complain(FindingCode::UnknownAction, *object.find(member), object.pathOf(member), name);
        return name;
    }

    QString target(PlacedObject& object) {
        const QString member = QStringLiteral("to");
        const QString to = object.text(member, false);
        if (!to.isEmpty() && to != kBack && !m_process.state(to))
            object.complain(FindingCode::UnknownState, *object.find(member), object.pathOf(member), to);
        return to;
    }

    // One state and one action: one move, whoever acts.
    void checkDecided(PlacedObject& object, const PlacedJson& node, const Move& move) {
        for (const QString& state : move.from) {
            if (m_process.move(state, move.action))
                object.complain(FindingCode::MoveTwice, node, object.pathOf(QStringLiteral("from")),
                                QStringLiteral("%1 · %2").arg(state, move.action));
        }
    }

    void checkInputs(PlacedObject& object, const PlacedJson& node, const Move& move) {
        static const QList<std::pair<Effect, Need>> kWorksWith{
            {Effect::AssignHandler, Need::Officer}, {Effect::ExtendDue, Need::Until}, {Effect::AddFee, Need::Amount}};
        for (const auto& [effect, need] : kWorksWith) {
            if (move.has(effect) && !move.has(need))
                object.complain(FindingCode::EffectNeedsInput, node, object.pathOf(QStringLiteral("needs")), needCode(need));
        }
        // What comes late finds the dossier elsewhere: it may add, never move.
        if (move.late && !move.to.isEmpty())
            object.complain(FindingCode::WrongValue, *object.find(QStringLiteral("late")),
                            object.pathOf(QStringLiteral("late")));
        // What is kept in the dossier is what "once" can be held against, and from when a clock that starts again counts.
        if ((move.once || move.has(Effect::RestartClock)) && !move.isKept())
            object.complain(FindingCode::OnceNotKept, node, object.pathOf(QStringLiteral("effects")), move.action);
    }

    void checkAfter() {
        for (const Move& asking : std::as_const(m_process.moves)) {
            for (qsizetype i = 0; i < m_process.moves.size(); ++i) {
                const Move& move = m_process.moves[i];
                if (!asking.after.contains(move.action) || move.isKept()) continue;
                m_findings.append(
                    {FindingCode::OnceNotKept, move.place, QStringLiteral("moves[%1].effects").arg(i), move.action});
            }
        }
    }

    const PlacedJson& m_root;
    Process m_process;
    QList<Finding> m_findings;
};

const PlacedJson* signedProcess(const PlacedJson& root) {
    const PlacedJson* process = nullptr;
    bool isSigned = false;
    for (const PlacedMember& member : root.members) {
        if (member.name == QLatin1String("process")) process = &member.value;
        isSigned = isSigned || member.name == QLatin1String("signature");
    }
    return isSigned ? process : nullptr;
}

}  // namespace

ProcessReading readProcess(const QByteArray& file) {
    const auto root = parsePlaced(file);
    if (!root) {
        const auto& at = root.error().params;
        const Place place{at.value(QStringLiteral("line")).toInt(), at.value(QStringLiteral("column")).toInt()};
        return {nullptr, {{FindingCode::NotJson, place, {}, root.error().detail}}};
    }
    const PlacedJson* const inside = signedProcess(*root);
    ProcessReading reading = Reader(inside ? *inside : *root).read();
    if (!reading.process) return reading;
    auto process = std::make_shared<Process>(*reading.process);
    process->source =
        inside ? canonical(QJsonDocument::fromJson(file).object().value(QLatin1String("process")).toObject()) : file;
    return {process, {}};
}

}  // namespace motcua
