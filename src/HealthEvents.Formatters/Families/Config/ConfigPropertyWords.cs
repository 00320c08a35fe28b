namespace HealthEvents.Formatters;

/// <summary>The names of properties of resources, as the consoles of AWS have them.</summary>
internal static class ConfigPropertyWords
{
    public static readonly Phrase BackupRetention = new(en: "Backup retention (days)", ko: "백업 보존 기간(일)", ja: "バックアップ保持期間 (日)");
    public static readonly Phrase Cidr = new(en: "CIDR block", ko: "CIDR 블록", ja: "CIDR ブロック");
    public static readonly Phrase DeletionProtection = new(en: "Deletion protection", ko: "삭제 방지", ja: "削除保護");
    public static readonly Phrase DesiredCapacity = new(en: "Desired capacity", ko: "원하는 용량", ja: "希望する容量");
    public static readonly Phrase Encryption = new(en: "Encryption", ko: "암호화", ja: "暗号化");
    public static readonly Phrase Engine = new(en: "Engine", ko: "엔진", ja: "エンジン");
    public static readonly Phrase EngineVersion = new(en: "Engine version", ko: "엔진 버전", ja: "エンジンバージョン");
    public static readonly Phrase InstanceClass = new(en: "Instance class", ko: "인스턴스 클래스", ja: "インスタンスクラス");
    public static readonly Phrase InstanceType = new(en: "Instance type", ko: "인스턴스 유형", ja: "インスタンスタイプ");
    public static readonly Phrase KeyRotation = new(en: "Key rotation", ko: "키 교체", ja: "キーローテーション");
    public static readonly Phrase LogValidation = new(en: "Log file validation", ko: "로그 파일 검증", ja: "ログファイルの検証");
    public static readonly Phrase Memory = new(en: "Memory (MB)", ko: "메모리(MB)", ja: "メモリ (MB)");
    public static readonly Phrase MultiAz = new(en: "Multi-AZ", ko: "다중 AZ", ja: "マルチ AZ");
    public static readonly Phrase MultiRegion = new(en: "Multi-Region trail", ko: "다중 리전 추적", ja: "マルチリージョン証跡");
    public static readonly Phrase NodeType = new(en: "Node type", ko: "노드 유형", ja: "ノードタイプ");
    public static readonly Phrase PublicAccess = new(en: "Public access", ko: "퍼블릭 액세스", ja: "パブリックアクセス");
    public static readonly Phrase PublicIp = new(en: "Public IP address", ko: "퍼블릭 IP 주소", ja: "パブリック IP アドレス");
    public static readonly Phrase PublicIpOnLaunch = new(
        en: "Public IP address for new instances",
        ko: "퍼블릭 IP 주소 자동 할당",
        ja: "パブリック IP アドレスの自動割り当て");
    public static readonly Phrase Runtime = new(en: "Runtime", ko: "런타임", ja: "ランタイム");
    public static readonly Phrase Scheme = new(en: "Scheme", ko: "체계", ja: "スキーム");
    public static readonly Phrase Size = new(en: "Size", ko: "크기", ja: "サイズ");
    public static readonly Phrase State = new(en: "State", ko: "상태", ja: "状態");
    public static readonly Phrase Storage = new(en: "Storage (GiB)", ko: "스토리지(GiB)", ja: "ストレージ (GiB)");
    public static readonly Phrase TerminationProtection = new(en: "Termination protection", ko: "종료 방지", ja: "終了保護");
    public static readonly Phrase Timeout = new(en: "Timeout", ko: "제한 시간", ja: "タイムアウト");
    public static readonly Phrase TransitEncryption = new(en: "Encryption in transit", ko: "전송 중 암호화", ja: "転送中の暗号化");
    public static readonly Phrase Version = new(en: "Version", ko: "버전", ja: "バージョン");
    public static readonly Phrase Versioning = new(en: "Versioning", ko: "버전 관리", ja: "バージョニング");
    public static readonly Phrase VolumeType = new(en: "Volume type", ko: "볼륨 유형", ja: "ボリュームタイプ");

    // Values.
    public static readonly Phrase Off = new(en: "off", ko: "비활성화", ja: "無効");
    public static readonly Phrase On = new(en: "on", ko: "활성화", ja: "有効");

    // Source: Amazon S3 API reference, "VersioningConfiguration", for two of them; AWS Config has "Off" for a bucket that never had any.
    public static readonly PhraseTable VersioningStates = new(
        ("Enabled", On),
        ("Off", Off),
        ("Suspended", new(en: "suspended", ko: "일시 중지", ja: "一時停止")));
}
