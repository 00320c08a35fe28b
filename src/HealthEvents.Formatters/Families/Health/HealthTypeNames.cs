namespace HealthEvents.Formatters;

/// <summary>
/// The types of Health events that readers see most. The set is open: a type that is not here is told in the words of its
/// code, which are English.
/// </summary>
/// <remarks>
/// A row is made when it is asked for: one event needs one of them. Source: the type codes in the AWS Health user guide
/// ("Concepts for AWS Health", "Planned lifecycle events"), the API reference ("DescribeEventTypes"), and the user guides of
/// Amazon EC2 ("Scheduled events", "Automatic recovery"), AWS Certificate Manager ("AWS Health events") and AWS VPN ("Health events").
/// </remarks>
internal static class HealthTypeNames
{
    /// <summary>Finds the words for a type code without <c>AWS_</c> and its service.</summary>
    public static Wording? Find(ReadOnlySpan<char> code) => code switch
    {
        // Of any service.
        "OPERATIONAL_ISSUE" => new(en: "operational issue", ko: "운영 문제", ja: "運用上の問題"),
        "OPERATIONAL_NOTIFICATION" => new(en: "operational notification", ko: "운영 알림", ja: "運用通知"),
        "API_ISSUE" => new(en: "API issue", ko: "API 문제", ja: "API の問題"),
        "CONNECTIVITY_ISSUE" => new(en: "connectivity issue", ko: "연결 문제", ja: "接続の問題"),
        "NETWORK_CONNECTIVITY_ISSUE" => new(en: "network connectivity issue", ko: "네트워크 연결 문제", ja: "ネットワーク接続の問題"),
        "PERFORMANCE_ISSUE" => new(en: "performance issue", ko: "성능 문제", ja: "パフォーマンスの問題"),
        "INCREASED_ERROR_RATES" => new(en: "increased error rates", ko: "오류율 증가", ja: "エラー率の上昇"),
        "INCREASED_LATENCIES" => new(en: "increased latencies", ko: "지연 시간 증가", ja: "レイテンシーの増加"),
        "SECURITY_NOTIFICATION" => new(en: "security notification", ko: "보안 알림", ja: "セキュリティ通知"),
        "BILLING_NOTIFICATION" => new(en: "billing notification", ko: "결제 알림", ja: "請求通知"),
        "PLANNED_LIFECYCLE_EVENT" => new(en: "planned lifecycle event", ko: "계획된 수명 주기 이벤트", ja: "計画されたライフサイクルイベント"),
        "MAINTENANCE_SCHEDULED" => new(en: "maintenance scheduled", ko: "유지 관리 예정", ja: "メンテナンス予定"),
        "EMERGENCY_MAINTENANCE_SCHEDULED" => new(en: "emergency maintenance scheduled", ko: "긴급 유지 관리 예정", ja: "緊急メンテナンス予定"),
        "MAINTENANCE_COMPLETE" => new(en: "maintenance complete", ko: "유지 관리 완료", ja: "メンテナンス完了"),
        "HARDWARE_MAINTENANCE_SCHEDULED" => new(en: "hardware maintenance scheduled", ko: "하드웨어 유지 관리 예정", ja: "ハードウェアメンテナンス予定"),
        "NETWORK_MAINTENANCE_SCHEDULED" => new(en: "network maintenance scheduled", ko: "네트워크 유지 관리 예정", ja: "ネットワークメンテナンス予定"),
        "POWER_MAINTENANCE_SCHEDULED" => new(en: "power maintenance scheduled", ko: "전원 유지 관리 예정", ja: "電源メンテナンス予定"),
        "SYSTEM_REBOOT_MAINTENANCE_SCHEDULED" => new(en: "system reboot maintenance scheduled", ko: "시스템 재부팅 예정", ja: "システムの再起動予定"),
        "SYSTEM_UPGRADE_SCHEDULED" => new(en: "system upgrade scheduled", ko: "시스템 업그레이드 예정", ja: "システムアップグレード予定"),
        "SYSTEM_MAINTENANCE_EVENT" => new(en: "system maintenance event", ko: "시스템 유지 관리", ja: "システムメンテナンス"),

        // EC2.
        "INSTANCE_RETIREMENT_SCHEDULED" => new(en: "instance retirement scheduled", ko: "인스턴스 사용 중지 예정", ja: "インスタンスのリタイア予定"),
        "INSTANCE_RETIREMENT_EXPEDITED" => new(en: "instance retirement expedited", ko: "인스턴스 사용 중지 일정 앞당겨짐", ja: "インスタンスのリタイア前倒し"),
        "PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED" => new(
            en: "persistent instance retirement scheduled",
            ko: "EBS 지원 인스턴스 사용 중지 예정",
            ja: "EBS-Backed インスタンスのリタイア予定"),
        "PERSISTENT_INSTANCE_RETIREMENT_EXPEDITED" => new(
            en: "persistent instance retirement expedited",
            ko: "EBS 지원 인스턴스 사용 중지 일정 앞당겨짐",
            ja: "EBS-Backed インスタンスのリタイア前倒し"),
        "INSTANCE_STOP_SCHEDULED" => new(en: "instance stop scheduled", ko: "인스턴스 중지 예정", ja: "インスタンスの停止予定"),
        "INSTANCE_TERMINATION_SCHEDULED" => new(en: "instance termination scheduled", ko: "인스턴스 종료 예정", ja: "インスタンスの終了予定"),
        "INSTANCE_REBOOT_MAINTENANCE_SCHEDULED" => new(en: "instance reboot maintenance scheduled", ko: "인스턴스 재부팅 예정", ja: "インスタンスの再起動予定"),
        "INSTANCE_REBOOT_FLEXIBLE_MAINTENANCE_SCHEDULED" => new(
            en: "instance reboot flexible maintenance scheduled",
            ko: "인스턴스 재부팅 예정 (일정 변경 가능)",
            ja: "インスタンスの再起動予定 (日程変更可)"),
        "INSTANCE_NETWORK_MAINTENANCE_SCHEDULED" => new(
            en: "instance network maintenance scheduled",
            ko: "인스턴스 네트워크 유지 관리 예정",
            ja: "インスタンスのネットワークメンテナンス予定"),
        "INSTANCE_POWER_MAINTENANCE_SCHEDULED" => new(
            en: "instance power maintenance scheduled",
            ko: "인스턴스 전원 유지 관리 예정",
            ja: "インスタンスの電源メンテナンス予定"),
        "PERSISTENT_INSTANCE_POWER_MAINTENANCE_SCHEDULED" => new(
            en: "persistent instance power maintenance scheduled",
            ko: "EBS 지원 인스턴스 전원 유지 관리 예정",
            ja: "EBS-Backed インスタンスの電源メンテナンス予定"),
        "DEDICATED_HOST_RETIREMENT_SCHEDULED" => new(
            en: "dedicated host retirement scheduled",
            ko: "전용 호스트 사용 중지 예정",
            ja: "Dedicated Host のリタイア予定"),
        "DEDICATED_HOST_NETWORK_MAINTENANCE_SCHEDULED" => new(
            en: "dedicated host network maintenance scheduled",
            ko: "전용 호스트 네트워크 유지 관리 예정",
            ja: "Dedicated Host のネットワークメンテナンス予定"),
        "DEDICATED_HOST_POWER_MAINTENANCE_SCHEDULED" => new(
            en: "dedicated host power maintenance scheduled",
            ko: "전용 호스트 전원 유지 관리 예정",
            ja: "Dedicated Host の電源メンテナンス予定"),
        "INSTANCE_AVAILABILITY_ISSUE" => new(en: "instance availability issue", ko: "인스턴스 가용성 문제", ja: "インスタンスの可用性の問題"),
        "INSTANCE_STORE_DRIVE_PERFORMANCE_DEGRADED" => new(
            en: "instance store drive performance degraded",
            ko: "인스턴스 스토어 드라이브 성능 저하",
            ja: "インスタンスストアドライブの性能低下"),
        "SIMPLIFIED_AUTO_RECOVERY_SUCCESS" => new(en: "instance recovered automatically", ko: "인스턴스 자동 복구 성공", ja: "インスタンスの自動復旧に成功"),
        "SIMPLIFIED_AUTO_RECOVERY_FAILURE" => new(
            en: "automatic recovery of an instance failed",
            ko: "인스턴스 자동 복구 실패",
            ja: "インスタンスの自動復旧に失敗"),
        "ODCR_UNDERUTILIZATION_NOTIFICATION" => new(
            en: "capacity reservation underused",
            ko: "온디맨드 용량 예약 활용도 낮음",
            ja: "オンデマンドキャパシティ予約の使用率低下"),
        "ODCR_UNDERUTILIZATION_NOTIFICATION_SUMMARY" => new(
            en: "capacity reservations underused, summary",
            ko: "활용도가 낮은 온디맨드 용량 예약 요약",
            ja: "使用率の低いオンデマンドキャパシティ予約の概要"),

        // EBS.
        "VOLUME_LOST" or "LOST_VOLUME" => new(en: "volume lost", ko: "볼륨 손실", ja: "ボリュームの消失"),
        "DEGRADED_EBS_VOLUME_PERFORMANCE" => new(en: "degraded volume performance", ko: "볼륨 성능 저하", ja: "ボリュームの性能低下"),
        "VOLUME_ATTACHMENT_ISSUE" => new(en: "volume attachment issue", ko: "볼륨 연결 문제", ja: "ボリュームのアタッチの問題"),
        "POTENTIAL_DATA_INCONSISTENCY" => new(en: "potential data inconsistency", ko: "데이터 불일치 가능성", ja: "データ不整合の可能性"),

        // Databases and containers.
        "INSTANCE_PATCHING_MAINTENANCE_SCHEDULED" => new(
            en: "instance patching maintenance scheduled",
            ko: "인스턴스 패치 예정",
            ja: "インスタンスのパッチ適用予定"),
        "CERTIFICATE_ROTATION_SCHEDULED" => new(en: "certificate rotation scheduled", ko: "인증서 교체 예정", ja: "証明書のローテーション予定"),
        "STORAGE_FAILURE" => new(en: "storage failure", ko: "스토리지 장애", ja: "ストレージ障害"),
        "FAILOVER_COMPLETED" => new(en: "failover completed", ko: "장애 조치 완료", ja: "フェイルオーバー完了"),
        "TASK_PATCHING_RETIREMENT" => new(en: "task retirement for patching", ko: "패치를 위한 태스크 사용 중지", ja: "パッチ適用のためのタスクのリタイア"),
        "RUNTIME_DEPRECATION_SCHEDULED" => new(en: "runtime deprecation scheduled", ko: "런타임 지원 중단 예정", ja: "ランタイムの非推奨化予定"),

        // Networks.
        "REDUNDANCY_LOSS" => new(en: "redundancy loss", ko: "이중화 손실", ja: "冗長性の喪失"),
        "SINGLE_TUNNEL_NOTIFICATION" => new(en: "running on a single tunnel", ko: "단일 터널 사용 알림", ja: "単一トンネル使用の通知"),
        "ENI_LIMIT_REACHED" => new(en: "network interface limit reached", ko: "네트워크 인터페이스 한도 도달", ja: "ネットワークインターフェイスの上限に到達"),
        "DDOS_ATTACK_DETECTED" => new(en: "DDoS attack detected", ko: "DDoS 공격 감지됨", ja: "DDoS 攻撃を検出"),
        "WELCOME_TO_ADVANCED" => new(en: "Advanced enabled", ko: "Advanced 활성화됨", ja: "Advanced の有効化"),

        // Certificates, storage and accounts.
        "RENEWAL_STATE_CHANGE" => new(en: "certificate renewal state changed", ko: "인증서 갱신 상태 변경", ja: "証明書の更新状態の変更"),
        "RENEWAL_FAILURE" => new(en: "certificate renewal failed", ko: "인증서 갱신 실패", ja: "証明書の更新に失敗"),
        "OPEN_ACCESS_BUCKET_NOTIFICATION" => new(en: "publicly accessible bucket", ko: "퍼블릭 액세스가 가능한 버킷", ja: "パブリックアクセス可能なバケット"),
        "PERSISTENCE_EXPIRING" => new(en: "persistence expiring", ko: "영구 스토리지 만료 예정", ja: "永続ストレージの期限切れ予定"),

        // Exposed keys and abuse.
        "CREDENTIALS_EXPOSED" => new(en: "credentials exposed", ko: "자격 증명 노출", ja: "認証情報の漏えい"),
        "CREDENTIALS_EXPOSURE_SUSPECTED" => new(en: "credentials exposure suspected", ko: "자격 증명 노출 의심", ja: "認証情報の漏えいの疑い"),
        "CREDENTIALS_COMPROMISED" => new(en: "credentials compromised", ko: "자격 증명 도용", ja: "認証情報の侵害"),
        "DOS" => new(en: "DoS", ko: "DoS 공격", ja: "DoS 攻撃"),
        "COPYRIGHT_DMCA" => new(en: "copyright infringement (DMCA)", ko: "DMCA 저작권 침해", ja: "DMCA 著作権侵害"),
        "PORT_SCANNING" => new(en: "port scanning", ko: "포트 스캔", ja: "ポートスキャン"),
        "INTRUSION_ATTEMPT" => new(en: "intrusion attempt", ko: "침입 시도", ja: "侵入の試み"),
        "SPAM" or "EMAIL_SPAM" => new(en: "spam", ko: "스팸", ja: "スパム"),
        "MALWARE" => new(en: "malware", ko: "맬웨어", ja: "マルウェア"),
        "BITCOIN" => new(en: "cryptocurrency mining", ko: "암호화폐 채굴", ja: "暗号資産のマイニング"),
        "PHISHING_CONTENT" or "PHISHING_CONTENT_REPORTED" => new(en: "phishing content", ko: "피싱 콘텐츠", ja: "フィッシングコンテンツ"),
        "PII_CONTENT_REMOVAL" => new(en: "removal of personal data", ko: "개인 정보 콘텐츠 삭제 요청", ja: "個人情報コンテンツの削除要請"),
        "IOC_DETECTED" => new(en: "signs of compromise", ko: "침해 징후 감지됨", ja: "侵害の兆候を検出"),
        _ => null,
    };
}
