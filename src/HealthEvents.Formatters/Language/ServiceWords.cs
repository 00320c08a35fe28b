namespace HealthEvents.Formatters;

/// <summary>The names of services in words of a language. Most are brand names, which are the same in all: <see cref="ServiceNames"/> has them.</summary>
/// <remarks>Korean and Japanese follow the wording of AWS's own consoles.</remarks>
internal static class ServiceWords
{
    /// <summary>The names that are words of a language, by the code of the service.</summary>
    public static readonly PhraseTable Names = new(
        ("ABUSE", new(en: "Abuse", ko: "침해", ja: "不正使用")),
        ("ACCOUNT", new(en: "Account", ko: "계정", ja: "アカウント")),
        ("BILLING", new(en: "Billing", ko: "결제", ja: "請求")),
        ("INTERNETCONNECTIVITY", new(en: "Internet connectivity", ko: "인터넷 연결", ja: "インターネット接続")),
        ("MANAGEMENTCONSOLE", new(en: "Management Console", ko: "관리 콘솔", ja: "マネジメントコンソール")),
        ("MULTIPLE_SERVICES", new(en: "Multiple services", ko: "여러 서비스", ja: "複数のサービス")),
        ("NATGATEWAY", new(en: "NAT Gateway", ko: "NAT 게이트웨이", ja: "NAT ゲートウェイ")),
        ("RISK", new(en: "Security", ko: "보안", ja: "セキュリティ")),
        ("SECURITY", new(en: "Security", ko: "보안", ja: "セキュリティ")),
        ("SUPPORT", new(en: "Support", ko: "고객 지원", ja: "サポート")),
        ("SUPPORTCENTER", new(en: "Support Center", ko: "지원 센터", ja: "サポートセンター")));

    /// <summary>The name of a service.</summary>
    /// <param name="language">The language.</param>
    /// <param name="service">Its code in any case, such as <c>RISK</c>.</param>
    /// <returns>Such as "Security"; a code that is not known comes back as it is.</returns>
    public static string In(MessageLanguage language, string service) =>
        language == MessageLanguage.English ? ServiceNames.Of(service) : Names.Find(service)?.In(language) ?? ServiceNames.Of(service);
}
