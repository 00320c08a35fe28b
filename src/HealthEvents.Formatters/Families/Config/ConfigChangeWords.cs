namespace HealthEvents.Formatters;

/// <summary>The words for what changed in a resource.</summary>
internal static class ConfigChangeWords
{
    // Who is let in. "Open" is said of a new resource, "opened" of a change.
    public static readonly Phrase OpenToInternet = new(en: "Open to the internet", ko: "인터넷에 개방됨", ja: "インターネットに公開");
    public static readonly Phrase OpenedToInternet = new(en: "Opened to the internet", ko: "인터넷에 개방됨", ja: "インターネットに公開");
    public static readonly Phrase ClosedToInternet = new(
        en: "No longer open to the internet",
        ko: "인터넷 개방 해제됨",
        ja: "インターネットへの公開を解除");
    public static readonly Phrase RouteToInternet = new(
        en: "Default route to the internet",
        ko: "인터넷으로 향하는 기본 경로",
        ja: "インターネットへのデフォルトルート");
    public static readonly Phrase RouteToInternetRemoved = new(
        en: "Default route to the internet removed",
        ko: "인터넷으로 향하는 기본 경로 제거됨",
        ja: "インターネットへのデフォルトルートを削除");
    public static readonly Phrase BucketPolicyOpen = new(
        en: "Bucket policy open to everyone",
        ko: "버킷 정책이 모든 사용자에게 액세스를 허용함",
        ja: "バケットポリシーが全員にアクセスを許可");
    public static readonly Phrase BucketPolicyOpened = new(
        en: "Bucket policy opened to everyone",
        ko: "버킷 정책이 모든 사용자에게 액세스를 허용함",
        ja: "バケットポリシーが全員にアクセスを許可");
    public static readonly Phrase PolicyOpen = new(
        en: "Policy open to everyone",
        ko: "정책이 모든 사용자에게 액세스를 허용함",
        ja: "ポリシーが全員にアクセスを許可");
    public static readonly Phrase PolicyOpened = new(
        en: "Policy opened to everyone",
        ko: "정책이 모든 사용자에게 액세스를 허용함",
        ja: "ポリシーが全員にアクセスを許可");
    public static readonly Phrase TrustPolicyOpen = new(
        en: "Trust policy open to everyone",
        ko: "신뢰 정책이 모든 사용자에게 역할 수임을 허용함",
        ja: "信頼ポリシーが全員にロールの引き受けを許可");
    public static readonly Phrase TrustPolicyOpened = new(
        en: "Trust policy opened to everyone",
        ko: "신뢰 정책이 모든 사용자에게 역할 수임을 허용함",
        ja: "信頼ポリシーが全員にロールの引き受けを許可");
    public static readonly Phrase PolicyClosed = new(
        en: "Policy no longer open to everyone",
        ko: "정책의 모든 사용자 액세스 허용 해제됨",
        ja: "ポリシーによる全員へのアクセス許可を解除");
    public static readonly Phrase BlockOff = new(
        en: "Public access not blocked",
        ko: "퍼블릭 액세스 차단 비활성화 상태",
        ja: "パブリックアクセスブロックが無効");
    public static readonly Phrase BlockSwitchedOff = new(
        en: "Public access block switched off",
        ko: "퍼블릭 액세스 차단 비활성화됨",
        ja: "パブリックアクセスブロックを無効化");
    public static readonly Phrase BlockSwitchedOn = new(
        en: "Public access block switched on",
        ko: "퍼블릭 액세스 차단 활성화됨",
        ja: "パブリックアクセスブロックを有効化");
    public static readonly Phrase AclOpen = new(en: "ACL open to everyone", ko: "ACL이 모든 사용자에게 액세스를 허용함", ja: "ACL が全員にアクセスを許可");
    public static readonly Phrase AclOpened = new(en: "ACL opened to everyone", ko: "ACL이 모든 사용자에게 액세스를 허용함", ja: "ACL が全員にアクセスを許可");
    public static readonly Phrase AclOpenToAccounts = new(
        en: "ACL open to all AWS accounts",
        ko: "ACL이 모든 AWS 계정에 액세스를 허용함",
        ja: "ACL がすべての AWS アカウントにアクセスを許可");
    public static readonly Phrase AclOpenedToAccounts = new(
        en: "ACL opened to all AWS accounts",
        ko: "ACL이 모든 AWS 계정에 액세스를 허용함",
        ja: "ACL がすべての AWS アカウントにアクセスを許可");
    public static readonly Phrase AclClosed = new(en: "ACL no longer public", ko: "ACL의 퍼블릭 액세스 허용 해제됨", ja: "ACL によるパブリックアクセス許可を解除");
    public static readonly Phrase Administrator = new(
        en: "Administrator access granted",
        ko: "관리자 권한 부여됨",
        ja: "管理者権限を付与");

    // Rules: {0} is the traffic, {1} the other side.
    public static readonly Phrase InboundRules = new(en: "Inbound rules", ko: "인바운드 규칙", ja: "インバウンドルール");
    public static readonly Phrase OutboundRules = new(en: "Outbound rules", ko: "아웃바운드 규칙", ja: "アウトバウンドルール");
    public static readonly Phrase FromPeer = new(en: "{0} from {1}", ko: "{0} (소스 {1})", ja: "{0} (送信元 {1})");
    public static readonly Phrase ToPeer = new(en: "{0} to {1}", ko: "{0} (대상 {1})", ja: "{0} (送信先 {1})");
    public static readonly Phrase AllTraffic = new(en: "all traffic", ko: "모든 트래픽", ja: "すべてのトラフィック");
    public static readonly Phrase AllPorts = new(en: "all {0} ports", ko: "모든 {0} 포트", ja: "すべての {0} ポート");
    public static readonly Phrase Port = new(en: "port {0}", ko: "포트 {0}", ja: "ポート {0}");
    public static readonly Phrase ProtocolNumber = new(en: "protocol {0}", ko: "프로토콜 {0}", ja: "プロトコル {0}");
    public static readonly Phrase NumberedRule = new(en: "rule {0}: {1} {2}", ko: "규칙 {0}: {2} {1}", ja: "ルール {0}: {2} を {1}");
    public static readonly Phrase Through = new(en: "{0} through {1}", ko: "{0} (게이트웨이 {1})", ja: "{0} (ゲートウェイ {1})");
    public static readonly PhraseTable Actions = new(
        ("allow", new(en: "allow", ko: "허용", ja: "許可")),
        ("deny", new(en: "deny", ko: "거부", ja: "拒否")));

    // What became of one of several.
    public static readonly Phrase Added = new(en: "{0} added", ko: "{0} 추가됨", ja: "{0} を追加");
    public static readonly Phrase Removed = new(en: "{0} removed", ko: "{0} 제거됨", ja: "{0} を削除");
    public static readonly Phrase Changed = new(en: "{0} changed", ko: "{0} 변경됨", ja: "{0} を変更");
    public static readonly Phrase TagChanged = new(
        en: "{0} changed ({1} \u2192 {2})",
        ko: "{0} 변경됨 ({1} \u2192 {2})",
        ja: "{0} を変更 ({1} \u2192 {2})");
    public static readonly Phrase ManyChanges = new(en: "{0} changes in {1}", ko: "{1} 변경 {0}건", ja: "{1} に {0} 件の変更");
    public static readonly Phrase Relationships = new(en: "Relationships", ko: "관계", ja: "関係");

    // Lists.
    public static readonly Phrase And = new(en: "{0} and {1}", ko: "{0} 및 {1}", ja: "{0} と {1}");
    public static readonly Phrase AndMore = new(en: "{0}, and {1} more", ko: "{0} 외 {1}건", ja: "{0} 他 {1} 件");
    public static readonly Phrase AndMoreChanges = new(
        en: "{0}. {1} more {1:change|changes}",
        ko: "{0}. 그 외 변경 {1}건",
        ja: "{0}。他 {1} 件の変更");
}
