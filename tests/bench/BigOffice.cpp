#include "bench/BigOffice.h"

#include <cstdio>
#include <stdexcept>

namespace motcua::bench {
namespace {

struct Weighted {
    const char16_t* text;
    int weight;
};

// Shares in per mille of the country's family names.
constexpr Weighted kFamily[] = {{u"Nguyễn", 380}, {u"Trần", 110}, {u"Lê", 95},   {u"Phạm", 70}, {u"Huỳnh", 51}, {u"Phan", 45},
                                {u"Vũ", 39},      {u"Võ", 39},    {u"Đặng", 21}, {u"Bùi", 20},  {u"Đỗ", 14},    {u"Hồ", 13},
                                {u"Ngô", 13},     {u"Dương", 10}, {u"Lý", 5},    {u"Điểu", 40}, {u"Thị", 35}};
constexpr Weighted kMiddle[] = {{u"Văn", 260}, {u"Thị", 340},  {u"Hữu", 40},  {u"Đức", 50}, {u"Minh", 70},
                                {u"Ngọc", 70}, {u"Thanh", 60}, {u"Quốc", 40}, {u"Kim", 40}, {u"Hoàng", 30}};
constexpr const char16_t* kGiven[] = {
    u"An",    u"Anh",   u"Ánh",    u"Bảo",   u"Bình",  u"Châu",  u"Chi",   u"Chiến", u"Cường", u"Diễm",  u"Diệp",
    u"Dung",  u"Dũng",  u"Duy",    u"Đạt",   u"Điệp",  u"Đông",  u"Đức",   u"Giang", u"Hà",    u"Hải",   u"Hạnh",
    u"Hằng",  u"Hiền",  u"Hiếu",   u"Hoa",   u"Hòa",   u"Hoàng", u"Hồng",  u"Huệ",   u"Hùng",  u"Huy",   u"Hương",
    u"Khánh", u"Khoa",  u"Kiên",   u"Lan",   u"Liên",  u"Linh",  u"Loan",  u"Long",  u"Lộc",   u"Mai",   u"Mạnh",
    u"Minh",  u"My",    u"Nam",    u"Nga",   u"Ngân",  u"Nghĩa", u"Ngọc",  u"Nhân",  u"Nhi",   u"Nhung", u"Oanh",
    u"Phong", u"Phúc",  u"Phương", u"Quân",  u"Quang", u"Quyên", u"Quỳnh", u"Sơn",   u"Tài",   u"Tâm",   u"Tân",
    u"Thảo",  u"Thắng", u"Thành",  u"Thịnh", u"Thủy",  u"Thư",   u"Tiến",  u"Trang", u"Trí",   u"Trinh", u"Trung",
    u"Tuấn",  u"Tùng",  u"Tuyết",  u"Uyên",  u"Vân",   u"Việt",  u"Vinh",  u"Xuân",  u"Yến"};

struct Kind {
    const char* code;
    const char16_t* name;
};
constexpr Kind kKinds[] = {{"1.001193", u"Đăng ký khai sinh"},
                           {"1.000894", u"Đăng ký kết hôn"},
                           {"1.000656", u"Đăng ký khai tử"},
                           {"2.000815", u"Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp"},
                           {"1.004873", u"Cấp Giấy xác nhận tình trạng hôn nhân"},
                           {"2.000635", u"Cấp bản sao Trích lục hộ tịch"},
                           {"1.012222", u"Công nhận người có uy tín trong đồng bào dân tộc thiểu số"},
                           {"1.001776", u"Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng"},
                           {"1.004194", u"Đăng ký tạm trú"},
                           {"2.001255", u"Đăng ký lại việc nuôi con nuôi trong nước"}};

// A well-mixed number from n: every property of a dossier draws its own.
quint64 mixed(qint64 n, quint64 salt) {
    quint64 x = static_cast<quint64>(n) * 0x9E3779B97F4A7C15ULL + salt * 0xD1B54A32D192ED03ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

template <size_t Size>
QString drawn(const Weighted (&table)[Size], quint64 chance) {
    int total = 0;
    for (const Weighted& entry : table) total += entry.weight;
    int left = static_cast<int>(chance % static_cast<quint64>(total));
    for (const Weighted& entry : table) {
        if ((left -= entry.weight) < 0) return QString::fromUtf16(entry.text);
    }
    return {};
}

const Kind& kindOf(qint64 n) {
    return kKinds[mixed(n, 5) % std::size(kKinds)];
}

// Nineteen of twenty are done; the open ones spread over the walk.
QString stateOf(qint64 n) {
    static const QStringList open{QStringLiteral("received"), QStringLiteral("transferred"), QStringLiteral("assigned"),
                                  QStringLiteral("approved"), QStringLiteral("resultReady")};
    const quint64 chance = mixed(n, 9);
    if (chance % 20 != 0) return QStringLiteral("returned");
    return open.at(static_cast<qsizetype>(chance / 20 % static_cast<quint64>(open.size())));
}

void must(const Result<void>& result) {
    if (!result) throw std::runtime_error(std::string("big office: ") + errorId(result.error().code).latin1());
}

}  // namespace

QUuid inventedId(qint64 n) {
    const quint64 high = mixed(n, 1), low = mixed(n, 2);
    return QUuid(static_cast<uint>(high >> 32), static_cast<ushort>(high >> 16), static_cast<ushort>(0x7000 | (high & 0xfff)),
                 static_cast<uchar>(0x80 | (low & 0x3f)), static_cast<uchar>(low >> 8), static_cast<uchar>(low >> 16),
                 static_cast<uchar>(low >> 24), static_cast<uchar>(low >> 32), static_cast<uchar>(low >> 40),
                 static_cast<uchar>(low >> 48), static_cast<uchar>(low >> 56));
}

QString inventedName(qint64 n) {
    return drawn(kFamily, mixed(n, 3)) + QLatin1Char(' ') + drawn(kMiddle, mixed(n, 4)) + QLatin1Char(' ') +
           QString::fromUtf16(kGiven[mixed(n, 6) % std::size(kGiven)]);
}

QString inventedPhone(qint64 n) {
    return QStringLiteral("09%1").arg(mixed(n, 7) % 100'000'000, 8, 10, QLatin1Char('0'));
}

QString inventedIdNumber(qint64 n) {
    return QStringLiteral("070%1").arg(mixed(n, 8) % 1'000'000'000, 9, 10, QLatin1Char('0'));
}

QJsonObject inventedDossier(qint64 n) {
    const QDateTime received = fromIso(QStringLiteral("2019-01-02T07:30:00+07:00")).addSecs(n * 240);
    const Kind& kind = kindOf(n);
    const QString number = QStringLiteral("H19.101-%1-%2")
                               .arg(received.toString(QStringLiteral("yyMMdd")))
                               .arg(n % 10'000, 4, 10, QLatin1Char('0'));
    return {
        {QStringLiteral("number"), number},
        {QStringLiteral("state"), stateOf(n)},
        {QStringLiteral("procedureCode"), QLatin1String(kind.code)},
        {QStringLiteral("procedureName"), QString::fromUtf16(kind.name)},
        {QStringLiteral("unit"), QStringLiteral("H19.101.04")},
        {QStringLiteral("receivedAt"), toIso(received)},
        {QStringLiteral("due"), QJsonObject{{QStringLiteral("at"), toIso(received.addDays(3))}}},
        {QStringLiteral("applicant"),
         QJsonObject{{QStringLiteral("fullName"), inventedName(n)},
                     {QStringLiteral("idNumber"), inventedIdNumber(n)},
                     {QStringLiteral("phone"), inventedPhone(n)},
                     {QStringLiteral("address"), QStringLiteral("Khu phố Thử Nghiệm %1, phường Đồng Xoài").arg(n % 12 + 1)}}},
        {QStringLiteral("papers"), QJsonObject{{QStringLiteral("to-khai"), QJsonObject{{QStringLiteral("originals"), 1},
                                                                                       {QStringLiteral("copies"), 0}}}}}};
}

BigOffice::BigOffice(const QString& folder, qint64 dossiers) : m_vault(folder), m_size(dossiers) {
    store::StoreOptions options;
    options.folder = folder;
    options.createIfMissing = true;
    auto opened = store::Store::open(options, {m_clock, m_rng, m_files, m_vault});
    if (!opened) throw std::runtime_error(std::string("big office: ") + errorId(opened.error().code).latin1());
    m_store = *std::move(opened);
    const auto present = m_store->database().number("SELECT count(*) FROM dossier", 0);
    if (!present) throw std::runtime_error("big office: cannot count");
    if (*present < m_size) fill(*present);
}

void BigOffice::fill(qint64 from) {
    constexpr qint64 kBatch = 5'000;
    for (qint64 start = from; start < m_size; start += kBatch) {
        must(m_store->inTransaction([&]() -> Result<void> {
            for (qint64 n = start; n < std::min(start + kBatch, m_size); ++n) {
                store::DossierRow row{inventedId(n), inventedDossier(n)};
                row.base = row.fields;
                row.serverVersion = 1;
                MOTCUA_CHECK(m_store->dossiers.insert(row));
            }
            return {};
        }));
        std::fprintf(stderr, "\rbig office: %lld of %lld", static_cast<long long>(std::min(start + kBatch, m_size)),
                     static_cast<long long>(m_size));
    }
    std::fprintf(stderr, "\n");
    must(m_store->database().checkpoint());
}

}  // namespace motcua::bench
