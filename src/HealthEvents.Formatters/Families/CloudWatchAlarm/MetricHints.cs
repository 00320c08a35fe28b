namespace HealthEvents.Formatters;

/// <summary>
/// What it means when a well-known metric raises an alarm, and what to do about it, in one line. Source: the metric lists
/// and troubleshooting pages in the user guides of the services.
/// </summary>
/// <remarks>A row is made when it is asked for: one alarm needs one of them.</remarks>
internal static class MetricHints
{
    /// <summary>Finds the hint for an alarm.</summary>
    /// <param name="ns">The namespace of the metric.</param>
    /// <param name="metric">Its name.</param>
    /// <param name="sign">Between value and threshold: an alarm on a CPU that is idle needs no hint that it is busy.</param>
    public static Wording? Find(string? ns, string? metric, string? sign)
    {
        var (hint, isForLow) = Row(ns, metric);
        return sign is null || sign.StartsWith('<') == isForLow ? hint : null;
    }

    private static (Wording? Hint, bool IsForLow) Row(string? ns, string? metric) => (ns, metric) switch
    {
        ("AWS/EC2", "CPUUtilization") => WhenHigh(new(
            en: "CPU use of the instance is high. Find the process behind it, scale out, or use a larger type.",
            ko: "인스턴스의 CPU 사용률이 높습니다. 원인 프로세스를 찾고, 스케일 아웃하거나 더 큰 인스턴스 유형을 사용하세요.",
            ja: "インスタンスの CPU 使用率が高くなっています。原因のプロセスを調べ、スケールアウトするか、より大きいインスタンスタイプを使用してください。")),
        ("AWS/EC2", "StatusCheckFailed_System") => WhenHigh(new(
            en: "The underlying host is impaired. Recover the instance, or stop and start it to move it to another host.",
            ko: "기반 호스트에 장애가 있습니다. 인스턴스를 복구하거나, 중지했다가 다시 시작해 다른 호스트로 옮기세요.",
            ja: "基盤のホストに障害があります。インスタンスを復旧するか、いったん停止してから起動し、別のホストに移してください。")),
        ("AWS/EC2", "StatusCheckFailed_Instance") => WhenHigh(new(
            en: "The operating system is not responding. Read the system log and reboot the instance.",
            ko: "운영 체제가 응답하지 않습니다. 시스템 로그를 확인하고 인스턴스를 재부팅하세요.",
            ja: "OS が応答していません。システムログを確認し、インスタンスを再起動してください。")),
        ("AWS/EC2", "StatusCheckFailed_AttachedEBS") => WhenHigh(new(
            en: "An attached EBS volume is not responding. Check the volume, or stop and start the instance.",
            ko: "연결된 EBS 볼륨이 응답하지 않습니다. 볼륨을 확인하거나 인스턴스를 중지했다가 다시 시작하세요.",
            ja: "アタッチされた EBS ボリュームが応答していません。ボリュームを確認するか、インスタンスをいったん停止してから起動してください。")),
        ("AWS/EC2", "StatusCheckFailed") => WhenHigh(new(
            en: "A status check is failing. See whether it is the host (system) or the operating system (instance).",
            ko: "상태 검사에 실패했습니다. 호스트(시스템)와 운영 체제(인스턴스) 중 어느 쪽인지 확인하세요.",
            ja: "ステータスチェックに失敗しています。ホスト (システム) と OS (インスタンス) のどちらに問題があるかを確認してください。")),
        ("AWS/EC2", "CPUCreditBalance") => WhenLow(new(
            en: "CPU credits are running out; the instance will fall to its baseline. Switch to unlimited mode or a larger type.",
            ko: "CPU 크레딧이 거의 소진되어 곧 기준 성능으로 제한됩니다. 무제한 모드나 더 큰 인스턴스 유형으로 변경하세요.",
            ja: "CPU クレジットが残り少なく、まもなくベースライン性能に制限されます。無制限モードまたはより大きいインスタンスタイプに変更してください。")),
        ("AWS/EBS" or "AWS/RDS", "BurstBalance") => WhenLow(new(
            en: "Burst credits are running out; near zero the volume is throttled. Grow it or change its type.",
            ko: "버스트 크레딧이 거의 소진되었습니다. 0에 가까워지면 볼륨 성능이 제한됩니다. 볼륨 크기를 늘리거나 유형을 변경하세요.",
            ja: "バーストクレジットが残り少なくなっています。ゼロに近づくとボリュームの性能が制限されます。サイズを増やすか、タイプを変更してください。")),
        ("AWS/EBS", "VolumeQueueLength") => WhenHigh(new(
            en: "Requests are waiting for the volume. It needs more IOPS or throughput.",
            ko: "볼륨에 I/O 요청이 밀려 있습니다. IOPS나 처리량을 늘리세요.",
            ja: "ボリュームへの I/O リクエストが滞留しています。IOPS またはスループットを増やしてください。")),
        ("AWS/RDS", "FreeStorageSpace") => WhenLow(new(
            en: "The database is running out of storage and stops writing when it is full. Increase the storage.",
            ko: "데이터베이스의 남은 스토리지가 부족합니다. 가득 차면 쓰기가 중단되므로 스토리지를 늘리세요.",
            ja: "データベースの空きストレージが不足しています。満杯になると書き込みが停止するため、ストレージを増やしてください。")),
        ("AWS/RDS", "FreeableMemory") => WhenLow(new(
            en: "The database is short of memory and may begin to swap. Look for heavy queries, or use a larger class.",
            ko: "데이터베이스 메모리가 부족해 스왑이 발생할 수 있습니다. 부하가 큰 쿼리를 찾거나 더 큰 인스턴스 클래스를 사용하세요.",
            ja: "データベースのメモリが不足し、スワップが発生する可能性があります。負荷の高いクエリを調べるか、より大きいインスタンスクラスを使用してください。")),
        ("AWS/RDS", "DatabaseConnections") => WhenHigh(new(
            en: "At the connection limit, new connections are refused. Look for leaks, or pool connections with RDS Proxy.",
            ko: "연결 수가 한도에 이르면 새 연결이 거부됩니다. 연결 누수를 찾거나 RDS Proxy로 연결을 풀링하세요.",
            ja: "接続数が上限に達すると新しい接続が拒否されます。接続リークを調べるか、RDS Proxy で接続をプールしてください。")),
        ("AWS/RDS", "ReplicaLag" or "AuroraReplicaLag") => WhenHigh(new(
            en: "The replica is behind, so reads from it are stale. Check its load and long transactions.",
            ko: "복제본이 지연되어 오래된 데이터를 읽게 됩니다. 복제본의 부하와 장기 실행 트랜잭션을 확인하세요.",
            ja: "レプリカが遅延しており、古いデータが読み取られます。レプリカの負荷と長時間実行中のトランザクションを確認してください。")),
        ("AWS/RDS", "CPUUtilization") => WhenHigh(new(
            en: "CPU use of the database is high. CloudWatch Database Insights shows the queries behind it.",
            ko: "데이터베이스의 CPU 사용률이 높습니다. CloudWatch Database Insights에서 원인 쿼리를 확인하세요.",
            ja: "データベースの CPU 使用率が高くなっています。CloudWatch Database Insights で原因のクエリを確認してください。")),
        ("AWS/ApplicationELB" or "AWS/NetworkELB" or "AWS/ELB", "UnHealthyHostCount") => WhenHigh(new(
            en: "Targets are failing their health checks and get no traffic. Check the application and the check itself.",
            ko: "대상이 상태 확인에 실패해 트래픽을 받지 못합니다. 애플리케이션과 상태 확인 설정을 점검하세요.",
            ja: "ターゲットがヘルスチェックに失敗し、トラフィックを受け取れません。アプリケーションとヘルスチェックの設定を確認してください。")),
        ("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count") => WhenHigh(new(
            en: "The load balancer itself is returning errors: often no healthy target, or targets that time out.",
            ko: "로드 밸런서가 직접 오류를 반환합니다. 정상 대상이 없거나 대상의 응답 시간이 초과되는 경우가 많습니다.",
            ja: "ロードバランサー自体がエラーを返しています。多くの場合、正常なターゲットがないか、ターゲットがタイムアウトしています。")),
        ("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count") => WhenHigh(new(
            en: "The application is returning errors. Check its logs.",
            ko: "애플리케이션이 오류를 반환합니다. 애플리케이션 로그를 확인하세요.",
            ja: "アプリケーションがエラーを返しています。アプリケーションのログを確認してください。")),
        ("AWS/ApplicationELB", "TargetResponseTime") => WhenHigh(new(
            en: "The application is slow. Check its load and what it waits for.",
            ko: "애플리케이션 응답이 느립니다. 부하와 의존 서비스의 지연을 확인하세요.",
            ja: "アプリケーションの応答が遅くなっています。負荷と依存先の遅延を確認してください。")),
        ("AWS/Lambda", "Errors") => WhenHigh(new(
            en: "The function is failing. Its log group has the exceptions.",
            ko: "함수에서 오류가 발생하고 있습니다. 로그 그룹에서 예외를 확인하세요.",
            ja: "関数でエラーが発生しています。ロググループで例外を確認してください。")),
        ("AWS/Lambda", "Throttles") => WhenHigh(new(
            en: "Invocations are being throttled: concurrency is used up. Raise the reserved concurrency or the account limit.",
            ko: "동시성이 모두 사용되어 호출이 제한되고 있습니다. 예약된 동시성이나 계정 한도를 늘리세요.",
            ja: "同時実行数を使い切り、呼び出しがスロットリングされています。予約済み同時実行数またはアカウントの上限を引き上げてください。")),
        ("AWS/Lambda", "Duration") => WhenHigh(new(
            en: "The function is running long. If it reaches its timeout, it is stopped before it finishes.",
            ko: "함수 실행 시간이 깁니다. 제한 시간에 이르면 완료 전에 종료됩니다.",
            ja: "関数の実行時間が長くなっています。タイムアウトに達すると、完了前に終了されます。")),
        ("AWS/Lambda", "IteratorAge") => WhenHigh(new(
            en: "The function is falling behind its stream. Data is lost when the stream's retention ends.",
            ko: "함수가 스트림을 제때 처리하지 못하고 있습니다. 스트림 보존 기간이 지나면 데이터가 손실됩니다.",
            ja: "関数によるストリームの処理が遅れています。ストリームの保持期間を過ぎるとデータが失われます。")),
        ("AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds") => WhenHigh(new(
            en: "Consumers are falling behind the stream. Data is lost when its retention ends.",
            ko: "소비자가 스트림을 제때 처리하지 못하고 있습니다. 보존 기간이 지나면 데이터가 손실됩니다.",
            ja: "コンシューマーによるストリームの処理が遅れています。保持期間を過ぎるとデータが失われます。")),
        ("AWS/SQS", "ApproximateAgeOfOldestMessage") => WhenHigh(new(
            en: "Messages are not being processed: the consumer is too slow, failing or stopped.",
            ko: "메시지가 처리되지 않고 있습니다. 소비자가 느리거나, 오류가 나거나, 중지된 상태입니다.",
            ja: "メッセージが処理されていません。コンシューマーが遅いか、失敗しているか、停止しています。")),
        ("AWS/SQS", "ApproximateNumberOfMessagesVisible") => WhenHigh(new(
            en: "Messages are piling up. In a dead-letter queue, each one is a failure to investigate.",
            ko: "메시지가 쌓이고 있습니다. 배달 못한 편지 대기열(DLQ)이라면 메시지마다 실패 원인을 확인하세요.",
            ja: "メッセージが滞留しています。デッドレターキュー (DLQ) の場合は、メッセージごとに失敗の原因を確認してください。")),
        ("AWS/DynamoDB", "ThrottledRequests" or "ReadThrottleEvents" or "WriteThrottleEvents") => WhenHigh(new(
            en: "Requests are being throttled: too little capacity, or one hot key.",
            ko: "요청이 제한되고 있습니다. 용량이 부족하거나 특정 키(핫 키)에 요청이 집중되고 있습니다.",
            ja: "リクエストがスロットリングされています。キャパシティが不足しているか、特定のキー (ホットキー) に集中しています。")),
        ("AWS/ECS", "MemoryUtilization") => WhenHigh(new(
            en: "Tasks at their memory limit are killed. Raise the limit, or look for a leak.",
            ko: "메모리 한도에 이른 태스크는 강제 종료됩니다. 한도를 늘리거나 메모리 누수를 찾으세요.",
            ja: "メモリの上限に達したタスクは強制終了されます。上限を引き上げるか、メモリリークを調べてください。")),
        ("AWS/EFS", "BurstCreditBalance") => WhenLow(new(
            en: "Burst credits are running out; throughput falls to its baseline. Use elastic or provisioned throughput.",
            ko: "버스트 크레딧이 거의 소진되어 처리량이 기준으로 제한됩니다. 탄력적 처리량이나 프로비저닝된 처리량을 사용하세요.",
            ja: "バーストクレジットが残り少なく、スループットがベースラインに制限されます。Elastic スループットまたはプロビジョンドスループットを使用してください。")),
        ("AWS/NATGateway", "ErrorPortAllocation") => WhenHigh(new(
            en: "The NAT gateway is out of ports, so new connections fail. Spread destinations or add addresses.",
            ko: "NAT 게이트웨이의 포트가 소진되어 새 연결이 실패합니다. 대상을 분산하거나 IP 주소를 추가하세요.",
            ja: "NAT ゲートウェイのポートが枯渇し、新しい接続が失敗しています。接続先を分散するか、IP アドレスを追加してください。")),
        ("CWAgent", "disk_used_percent") => WhenHigh(new(
            en: "The disk is filling up. Free up space, or grow the volume and its file system.",
            ko: "디스크가 거의 찼습니다. 불필요한 파일을 정리하거나 볼륨과 파일 시스템을 늘리세요.",
            ja: "ディスクの空きが少なくなっています。不要なファイルを削除するか、ボリュームとファイルシステムを拡張してください。")),
        ("CWAgent", "mem_used_percent") => WhenHigh(new(
            en: "Memory is running out. Look for a leak, or use a larger type.",
            ko: "메모리가 부족합니다. 메모리 누수를 찾거나 더 큰 인스턴스 유형을 사용하세요.",
            ja: "メモリが不足しています。メモリリークを調べるか、より大きいインスタンスタイプを使用してください。")),
        _ => default,
    };

    private static (Wording? Hint, bool IsForLow) WhenHigh(Wording hint) => (hint, false);

    private static (Wording? Hint, bool IsForLow) WhenLow(Wording hint) => (hint, true);
}
