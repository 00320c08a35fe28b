namespace HealthEvents.Formatters;

/// <summary>The words of messages about who did what.</summary>
internal static class CloudTrailWords
{
    // Labels of facts.
    public static readonly Phrase Access = new(en: "Access", ko: "액세스", ja: "アクセス");
    public static readonly Phrase CallerAccount = new(en: "User's account", ko: "사용자 계정", ja: "ユーザーのアカウント");
    public static readonly Phrase InvokedBy = new(en: "Invoked by", ko: "경유 서비스", ja: "呼び出し元サービス");
    public static readonly Phrase SourceAddress = new(en: "Source IP address", ko: "소스 IP 주소", ja: "送信元 IP アドレス");
    public static readonly Phrase User = new(en: "User", ko: "사용자", ja: "ユーザー");
    public static readonly Phrase UserAgent = new(en: "User agent", ko: "사용자 에이전트", ja: "ユーザーエージェント");

    // Headlines: who, and what.
    public static readonly Phrase Called = new(en: "{0} called {1}", ko: "{0}: {1} 호출", ja: "{0} が {1} を呼び出しました");
    public static readonly Phrase Denied = new(en: "{0} was denied {1}", ko: "{0}: {1} 거부됨", ja: "{0} による {1} が拒否されました");
    public static readonly Phrase Failed = new(en: "{1} by {0} failed", ko: "{0}: {1} 실패", ja: "{0} による {1} が失敗しました");
    public static readonly Phrase SignedIn = new(en: "{0}: console sign-in", ko: "{0}: 로그인", ja: "{0} がサインインしました");
    public static readonly Phrase SignInFailed = new(
        en: "{0}: console sign-in failed",
        ko: "{0}: 로그인 실패",
        ja: "{0} のサインインが失敗しました");

    // Who.
    public static readonly Phrase Account = new(en: "Account {0}", ko: "계정 {0}", ja: "アカウント {0}");
    public static readonly PhraseTable OfType = new(
        ("IAMUser", new(en: "{0} (IAM user)", ko: "{0} (IAM 사용자)", ja: "{0} (IAM ユーザー)")),
        ("FederatedUser", new(en: "{0} (federated user)", ko: "{0} (페더레이션 사용자)", ja: "{0} (フェデレーションユーザー)")),
        ("SAMLUser", new(en: "{0} (SAML user)", ko: "{0} (SAML 사용자)", ja: "{0} (SAML ユーザー)")),
        ("WebIdentityUser", new(en: "{0} (web identity)", ko: "{0} (웹 자격 증명)", ja: "{0} (ウェブ ID)")),
        ("IdentityCenterUser", new(en: "{0} (Identity Center user)", ko: "{0} (Identity Center 사용자)", ja: "{0} (Identity Center ユーザー)")));
    public static readonly Phrase InRole = new(en: "{0} (role {1})", ko: "{0} (역할 {1})", ja: "{0} (ロール {1})");
    public static readonly Phrase Root = new(en: "Root user", ko: "루트 사용자", ja: "ルートユーザー");
    public static readonly Phrase Unknown = new(en: "Unknown user", ko: "알 수 없는 사용자", ja: "不明なユーザー");

    // The second line.
    public static readonly Phrase From = new(en: "From {0}", ko: "접속 위치: {0}", ja: "アクセス元: {0}");
    public static readonly Phrase AndMore = new(en: "{0}, and {1} more", ko: "{0} 외 {1}개", ja: "{0} 他 {1} 件");
    public static readonly Phrase ReadOnly = new(en: "Read-only", ko: "읽기 전용", ja: "読み取り専用");
    public static readonly Phrase RootWithoutMfa = new(
        en: "Root user without MFA",
        ko: "루트 사용자, MFA 미사용",
        ja: "ルートユーザー、MFA なし");
    public static readonly Phrase WithMfa = new(en: "with MFA", ko: "MFA 사용", ja: "MFA あり");
    public static readonly Phrase WithoutMfa = new(en: "without MFA", ko: "MFA 미사용", ja: "MFA なし");
}
