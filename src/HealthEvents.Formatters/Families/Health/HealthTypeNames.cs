namespace HealthEvents.Formatters;

/// <summary>
/// The types of Health events that readers see most. The set is open: a type that is not here is told in the words of its
/// code, which are English.
/// </summary>
/// <remarks>A phrase is made when it is asked for: one event needs one of them.</remarks>
internal static class HealthTypeNames
{
    /// <summary>Finds the words for a type code without <c>AWS_</c> and its service.</summary>
    public static Phrase? Find(ReadOnlySpan<char> code) => code switch
    {
        "OPERATIONAL_ISSUE" => new(en: "operational issue", ko: "운영 문제", ja: "運用上の問題"),
        "OPERATIONAL_NOTIFICATION" => new(en: "operational notification", ko: "운영 알림", ja: "運用上のお知らせ"),
        "API_ISSUE" => new(en: "API issue", ko: "API 문제", ja: "API の問題"),
        "CONNECTIVITY_ISSUE" => new(en: "connectivity issue", ko: "연결 문제", ja: "接続の問題"),
        "INCREASED_ERROR_RATES" => new(en: "increased error rates", ko: "오류율 증가", ja: "エラー率の上昇"),
        "SECURITY_NOTIFICATION" => new(en: "security notification", ko: "보안 알림", ja: "セキュリティのお知らせ"),
        "BILLING_NOTIFICATION" => new(en: "billing notification", ko: "결제 알림", ja: "請求のお知らせ"),
        "PLANNED_LIFECYCLE_EVENT" => new(
            en: "planned lifecycle event",
            ko: "예정된 수명 주기 이벤트",
            ja: "計画されたライフサイクルイベント"),
        "MAINTENANCE_SCHEDULED" => new(en: "maintenance scheduled", ko: "유지 관리 예정", ja: "メンテナンス予定"),
        "HARDWARE_MAINTENANCE_SCHEDULED" => new(
            en: "hardware maintenance scheduled",
            ko: "하드웨어 유지 관리 예정",
            ja: "ハードウェアメンテナンス予定"),
        "INSTANCE_RETIREMENT_SCHEDULED" => new(
            en: "instance retirement scheduled",
            ko: "인스턴스 사용 중지 예정",
            ja: "インスタンスのリタイア予定"),
        "PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED" => new(
            en: "persistent instance retirement scheduled",
            ko: "인스턴스 사용 중지 예정",
            ja: "インスタンスのリタイア予定"),
        "INSTANCE_STOP_SCHEDULED" => new(en: "instance stop scheduled", ko: "인스턴스 중지 예정", ja: "インスタンスの停止予定"),
        "INSTANCE_REBOOT_MAINTENANCE_SCHEDULED" => new(
            en: "instance reboot maintenance scheduled",
            ko: "인스턴스 재부팅 예정",
            ja: "インスタンスの再起動予定"),
        "INSTANCE_REBOOT_FLEXIBLE_MAINTENANCE_SCHEDULED" => new(
            en: "instance reboot flexible maintenance scheduled",
            ko: "인스턴스 재부팅 예정",
            ja: "インスタンスの再起動予定"),
        "SYSTEM_REBOOT_MAINTENANCE_SCHEDULED" => new(
            en: "system reboot maintenance scheduled",
            ko: "시스템 재부팅 예정",
            ja: "システムの再起動予定"),
        "SYSTEM_UPGRADE_SCHEDULED" => new(en: "system upgrade scheduled", ko: "시스템 업그레이드 예정", ja: "システムアップグレード予定"),
        "SYSTEM_MAINTENANCE_EVENT" => new(en: "system maintenance event", ko: "시스템 유지 관리", ja: "システムメンテナンス"),
        "NETWORK_MAINTENANCE_SCHEDULED" => new(
            en: "network maintenance scheduled",
            ko: "네트워크 유지 관리 예정",
            ja: "ネットワークメンテナンス予定"),
        "POWER_MAINTENANCE_SCHEDULED" => new(en: "power maintenance scheduled", ko: "전원 유지 관리 예정", ja: "電源メンテナンス予定"),
        "INSTANCE_AVAILABILITY_ISSUE" => new(
            en: "instance availability issue",
            ko: "인스턴스 가용성 문제",
            ja: "インスタンスの可用性の問題"),
        "INSTANCE_STORE_DRIVE_PERFORMANCE_DEGRADED" => new(
            en: "instance store drive performance degraded",
            ko: "인스턴스 스토어 드라이브 성능 저하",
            ja: "インスタンスストアドライブの性能低下"),
        "VOLUME_LOST" => new(en: "volume lost", ko: "볼륨 손실", ja: "ボリュームの消失"),
        "REDUNDANCY_LOSS" => new(en: "redundancy loss", ko: "이중화 손실", ja: "冗長性の喪失"),
        "SINGLE_TUNNEL_NOTIFICATION" => new(en: "single tunnel notification", ko: "단일 터널 사용 알림", ja: "単一トンネル使用のお知らせ"),
        "TASK_PATCHING_RETIREMENT" => new(
            en: "task patching retirement",
            ko: "패치를 위한 태스크 사용 중지",
            ja: "パッチ適用のためのタスクのリタイア"),
        "CREDENTIALS_EXPOSED" => new(en: "credentials exposed", ko: "자격 증명 노출", ja: "認証情報の漏えい"),
        "CREDENTIALS_EXPOSURE_SUSPECTED" => new(
            en: "credentials exposure suspected",
            ko: "자격 증명 노출 의심",
            ja: "認証情報の漏えいの疑い"),
        "CREDENTIALS_COMPROMISED" => new(en: "credentials compromised", ko: "자격 증명 도용", ja: "認証情報の不正利用"),
        "DOS" => new(en: "DoS", ko: "DoS 공격", ja: "DoS 攻撃"),
        "COPYRIGHT_DMCA" => new(en: "copyright DMCA", ko: "DMCA 저작권 침해", ja: "DMCA 著作権侵害"),
        "PERSISTENCE_EXPIRING" => new(en: "persistence expiring", ko: "영구 스토리지 만료 예정", ja: "永続ストレージの期限切れ予定"),
        _ => null,
    };
}
