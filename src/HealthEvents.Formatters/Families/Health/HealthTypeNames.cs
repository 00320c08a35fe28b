namespace HealthEvents.Formatters;

/// <summary>
/// The types of Health events that readers see most, in Korean and Japanese. The set is open: a type that is not here is
/// told in AWS's own English words.
/// </summary>
internal static class HealthTypeNames
{
    /// <summary>Finds the words for a type code without <c>AWS_</c> and its service.</summary>
    public static string? Find(ReadOnlySpan<char> code, string language) => language switch
    {
        "ko" => Row(code).Korean,
        "ja" => Row(code).Japanese,
        _ => null,
    };

    private static (string? Korean, string? Japanese) Row(ReadOnlySpan<char> code) => code switch
    {
        "OPERATIONAL_ISSUE" => ("운영 문제", "運用上の問題"),
        "OPERATIONAL_NOTIFICATION" => ("운영 알림", "運用上のお知らせ"),
        "API_ISSUE" => ("API 문제", "API の問題"),
        "CONNECTIVITY_ISSUE" => ("연결 문제", "接続の問題"),
        "INCREASED_ERROR_RATES" => ("오류율 증가", "エラー率の上昇"),
        "SECURITY_NOTIFICATION" => ("보안 알림", "セキュリティのお知らせ"),
        "BILLING_NOTIFICATION" => ("결제 알림", "請求のお知らせ"),
        "PLANNED_LIFECYCLE_EVENT" => ("예정된 수명 주기 이벤트", "計画されたライフサイクルイベント"),
        "MAINTENANCE_SCHEDULED" => ("유지 관리 예정", "メンテナンス予定"),
        "HARDWARE_MAINTENANCE_SCHEDULED" => ("하드웨어 유지 관리 예정", "ハードウェアメンテナンス予定"),
        "INSTANCE_RETIREMENT_SCHEDULED" => ("인스턴스 사용 중지 예정", "インスタンスのリタイア予定"),
        "PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED" => ("인스턴스 사용 중지 예정", "インスタンスのリタイア予定"),
        "INSTANCE_STOP_SCHEDULED" => ("인스턴스 중지 예정", "インスタンスの停止予定"),
        "INSTANCE_REBOOT_MAINTENANCE_SCHEDULED" => ("인스턴스 재부팅 예정", "インスタンスの再起動予定"),
        "INSTANCE_REBOOT_FLEXIBLE_MAINTENANCE_SCHEDULED" => ("인스턴스 재부팅 예정", "インスタンスの再起動予定"),
        "SYSTEM_REBOOT_MAINTENANCE_SCHEDULED" => ("시스템 재부팅 예정", "システムの再起動予定"),
        "SYSTEM_UPGRADE_SCHEDULED" => ("시스템 업그레이드 예정", "システムアップグレード予定"),
        "SYSTEM_MAINTENANCE_EVENT" => ("시스템 유지 관리", "システムメンテナンス"),
        "NETWORK_MAINTENANCE_SCHEDULED" => ("네트워크 유지 관리 예정", "ネットワークメンテナンス予定"),
        "POWER_MAINTENANCE_SCHEDULED" => ("전원 유지 관리 예정", "電源メンテナンス予定"),
        "INSTANCE_AVAILABILITY_ISSUE" => ("인스턴스 가용성 문제", "インスタンスの可用性の問題"),
        "INSTANCE_STORE_DRIVE_PERFORMANCE_DEGRADED" => ("인스턴스 스토어 드라이브 성능 저하", "インスタンスストアドライブの性能低下"),
        "VOLUME_LOST" => ("볼륨 손실", "ボリュームの消失"),
        "REDUNDANCY_LOSS" => ("이중화 손실", "冗長性の喪失"),
        "SINGLE_TUNNEL_NOTIFICATION" => ("단일 터널 사용 알림", "単一トンネル使用のお知らせ"),
        "TASK_PATCHING_RETIREMENT" => ("패치를 위한 태스크 사용 중지", "パッチ適用のためのタスクのリタイア"),
        "CREDENTIALS_EXPOSED" => ("자격 증명 노출", "認証情報の漏えい"),
        "CREDENTIALS_EXPOSURE_SUSPECTED" => ("자격 증명 노출 의심", "認証情報の漏えいの疑い"),
        "CREDENTIALS_COMPROMISED" => ("자격 증명 도용", "認証情報の不正利用"),
        "DOS" => ("DoS 공격", "DoS 攻撃"),
        "COPYRIGHT_DMCA" => ("DMCA 저작권 침해", "DMCA 著作権侵害"),
        "PERSISTENCE_EXPIRING" => ("영구 스토리지 만료 예정", "永続ストレージの期限切れ予定"),
        _ => default,
    };
}
