namespace HealthEvents.Formatters;

/// <summary>The names of resource types in words of a language: <c>AWS::EC2::SecurityGroup</c> is "EC2 보안 그룹" in Korean.</summary>
/// <remarks>
/// <see cref="ResourceTypeNames"/> makes the English name of the type itself. The other languages take its service, and the words for
/// the sort of the resource, which services share. Korean and Japanese follow the wording of AWS's own consoles.
/// </remarks>
internal static class ResourceTypeWords
{
    /// <summary>Sorts of resources, by the last part of the type. Names that are the same in all languages, such as VPC, are not here.</summary>
    public static readonly PhraseTable Sorts = new(
        // Compute and containers.
        ("Instance", new(en: "instance", ko: "인스턴스", ja: "インスタンス")),
        ("Volume", new(en: "volume", ko: "볼륨", ja: "ボリューム")),
        ("Snapshot", new(en: "snapshot", ko: "스냅샷", ja: "スナップショット")),
        ("Image", new(en: "image", ko: "이미지", ja: "イメージ")),
        ("KeyPair", new(en: "key pair", ko: "키 페어", ja: "キーペア")),
        ("LaunchTemplate", new(en: "launch template", ko: "시작 템플릿", ja: "起動テンプレート")),
        ("LaunchConfiguration", new(en: "launch configuration", ko: "시작 구성", ja: "起動設定")),
        ("Host", new(en: "host", ko: "호스트", ja: "ホスト")),
        ("PlacementGroup", new(en: "placement group", ko: "배치 그룹", ja: "プレイスメントグループ")),
        ("CapacityReservation", new(en: "capacity reservation", ko: "용량 예약", ja: "キャパシティ予約")),
        ("SpotFleet", new(en: "spot fleet", ko: "스팟 플릿", ja: "スポットフリート")),
        ("Fleet", new(en: "fleet", ko: "플릿", ja: "フリート")),
        ("Group", new(en: "group", ko: "그룹", ja: "グループ")),
        ("ScalingPolicy", new(en: "scaling policy", ko: "조정 정책", ja: "スケーリングポリシー")),
        ("ScheduledAction", new(en: "scheduled action", ko: "예약된 작업", ja: "スケジュールされたアクション")),
        ("WarmPool", new(en: "warm pool", ko: "웜 풀", ja: "ウォームプール")),
        ("Function", new(en: "function", ko: "함수", ja: "関数")),
        ("Alias", new(en: "alias", ko: "별칭", ja: "エイリアス")),
        ("LayerVersion", new(en: "layer version", ko: "계층 버전", ja: "レイヤーバージョン")),
        ("EventSourceMapping", new(en: "event source mapping", ko: "이벤트 소스 매핑", ja: "イベントソースマッピング")),
        ("EventInvokeConfig", new(en: "event invoke config", ko: "이벤트 호출 구성", ja: "イベント呼び出し設定")),
        ("CodeSigningConfig", new(en: "code signing config", ko: "코드 서명 구성", ja: "コード署名設定")),
        ("Permission", new(en: "permission", ko: "권한", ja: "アクセス許可")),
        ("Version", new(en: "version", ko: "버전", ja: "バージョン")),
        ("Cluster", new(en: "cluster", ko: "클러스터", ja: "クラスター")),
        ("Service", new(en: "service", ko: "서비스", ja: "サービス")),
        ("Task", new(en: "task", ko: "태스크", ja: "タスク")),
        ("TaskDefinition", new(en: "task definition", ko: "태스크 정의", ja: "タスク定義")),
        ("TaskSet", new(en: "task set", ko: "태스크 세트", ja: "タスクセット")),
        ("CapacityProvider", new(en: "capacity provider", ko: "용량 공급자", ja: "キャパシティプロバイダー")),
        ("Nodegroup", new(en: "nodegroup", ko: "노드 그룹", ja: "ノードグループ")),
        ("FargateProfile", new(en: "fargate profile", ko: "Fargate 프로필", ja: "Fargate プロファイル")),
        ("Addon", new(en: "addon", ko: "추가 기능", ja: "アドオン")),
        ("IdentityProviderConfig", new(en: "identity provider config", ko: "자격 증명 공급자 구성", ja: "ID プロバイダー設定")),
        ("Repository", new(en: "repository", ko: "리포지토리", ja: "リポジトリ")),
        ("PublicRepository", new(en: "public repository", ko: "퍼블릭 리포지토리", ja: "パブリックリポジトリ")),
        ("PullThroughCacheRule", new(en: "pull through cache rule", ko: "풀스루 캐시 규칙", ja: "プルスルーキャッシュルール")),
        ("ComputeEnvironment", new(en: "compute environment", ko: "컴퓨팅 환경", ja: "コンピューティング環境")),
        ("JobQueue", new(en: "job queue", ko: "작업 대기열", ja: "ジョブキュー")),
        ("JobDefinition", new(en: "job definition", ko: "작업 정의", ja: "ジョブ定義")),
        ("Application", new(en: "application", ko: "애플리케이션", ja: "アプリケーション")),
        ("ApplicationVersion", new(en: "application version", ko: "애플리케이션 버전", ja: "アプリケーションバージョン")),
        ("Environment", new(en: "environment", ko: "환경", ja: "環境")),

        // Networks.
        ("Subnet", new(en: "subnet", ko: "서브넷", ja: "サブネット")),
        ("RouteTable", new(en: "route table", ko: "라우팅 테이블", ja: "ルートテーブル")),
        ("Route", new(en: "route", ko: "경로", ja: "ルート")),
        ("SubnetRouteTableAssociation", new(en: "subnet route table association", ko: "서브넷 라우팅 테이블 연결", ja: "サブネットのルートテーブルの関連付け")),
        ("SecurityGroup", new(en: "security group", ko: "보안 그룹", ja: "セキュリティグループ")),
        ("NetworkAcl", new(en: "network ACL", ko: "네트워크 ACL", ja: "ネットワーク ACL")),
        ("NetworkInterface", new(en: "network interface", ko: "네트워크 인터페이스", ja: "ネットワークインターフェイス")),
        ("InternetGateway", new(en: "internet gateway", ko: "인터넷 게이트웨이", ja: "インターネットゲートウェイ")),
        ("EgressOnlyInternetGateway", new(en: "egress only internet gateway", ko: "송신 전용 인터넷 게이트웨이", ja: "Egress-Only インターネットゲートウェイ")),
        ("NatGateway", new(en: "NAT gateway", ko: "NAT 게이트웨이", ja: "NAT ゲートウェイ")),
        ("VPNGateway", new(en: "VPN gateway", ko: "VPN 게이트웨이", ja: "VPN ゲートウェイ")),
        ("VPNConnection", new(en: "VPN connection", ko: "VPN 연결", ja: "VPN 接続")),
        ("CustomerGateway", new(en: "customer gateway", ko: "고객 게이트웨이", ja: "カスタマーゲートウェイ")),
        ("ClientVpnEndpoint", new(en: "client VPN endpoint", ko: "클라이언트 VPN 엔드포인트", ja: "クライアント VPN エンドポイント")),
        ("TransitGateway", new(en: "transit gateway", ko: "전송 게이트웨이", ja: "トランジットゲートウェイ")),
        ("TransitGatewayAttachment", new(en: "transit gateway attachment", ko: "전송 게이트웨이 연결", ja: "トランジットゲートウェイアタッチメント")),
        ("TransitGatewayRouteTable", new(en: "transit gateway route table", ko: "전송 게이트웨이 라우팅 테이블", ja: "トランジットゲートウェイルートテーブル")),
        ("EIP", new(en: "EIP", ko: "탄력적 IP 주소", ja: "Elastic IP アドレス")),
        ("VPCEndpoint", new(en: "VPC endpoint", ko: "VPC 엔드포인트", ja: "VPC エンドポイント")),
        ("VPCEndpointService", new(en: "VPC endpoint service", ko: "VPC 엔드포인트 서비스", ja: "VPC エンドポイントサービス")),
        ("VPCPeeringConnection", new(en: "VPC peering connection", ko: "VPC 피어링 연결", ja: "VPC ピアリング接続")),
        ("FlowLog", new(en: "flow log", ko: "흐름 로그", ja: "フローログ")),
        ("DHCPOptions", new(en: "DHCP options", ko: "DHCP 옵션", ja: "DHCP オプション")),
        ("PrefixList", new(en: "prefix list", ko: "접두사 목록", ja: "プレフィックスリスト")),
        ("LoadBalancer", new(en: "load balancer", ko: "로드 밸런서", ja: "ロードバランサー")),
        ("Listener", new(en: "listener", ko: "리스너", ja: "リスナー")),
        ("ListenerRule", new(en: "listener rule", ko: "리스너 규칙", ja: "リスナールール")),
        ("TargetGroup", new(en: "target group", ko: "대상 그룹", ja: "ターゲットグループ")),
        ("Accelerator", new(en: "accelerator", ko: "액셀러레이터", ja: "アクセラレーター")),
        ("EndpointGroup", new(en: "endpoint group", ko: "엔드포인트 그룹", ja: "エンドポイントグループ")),
        ("Endpoint", new(en: "endpoint", ko: "엔드포인트", ja: "エンドポイント")),
        ("HostedZone", new(en: "hosted zone", ko: "호스팅 영역", ja: "ホストゾーン")),
        ("RecordSet", new(en: "record set", ko: "레코드 세트", ja: "レコードセット")),
        ("HealthCheck", new(en: "health check", ko: "상태 확인", ja: "ヘルスチェック")),
        ("ResolverRule", new(en: "resolver rule", ko: "Resolver 규칙", ja: "Resolver ルール")),
        ("ResolverEndpoint", new(en: "resolver endpoint", ko: "Resolver 엔드포인트", ja: "Resolver エンドポイント")),
        ("Connection", new(en: "connection", ko: "연결", ja: "接続")),
        ("VirtualInterface", new(en: "virtual interface", ko: "가상 인터페이스", ja: "仮想インターフェイス")),
        ("Distribution", new(en: "distribution", ko: "배포", ja: "ディストリビューション")),
        ("StreamingDistribution", new(en: "streaming distribution", ko: "스트리밍 배포", ja: "ストリーミングディストリビューション")),
        ("Stage", new(en: "stage", ko: "스테이지", ja: "ステージ")),
        ("UsagePlan", new(en: "usage plan", ko: "사용량 계획", ja: "使用量プラン")),
        ("DomainName", new(en: "domain name", ko: "도메인 이름", ja: "ドメイン名")),
        ("Firewall", new(en: "firewall", ko: "방화벽", ja: "ファイアウォール")),
        ("FirewallPolicy", new(en: "firewall policy", ko: "방화벽 정책", ja: "ファイアウォールポリシー")),

        // Storage, databases and messages.
        ("Bucket", new(en: "bucket", ko: "버킷", ja: "バケット")),
        ("BucketPolicy", new(en: "bucket policy", ko: "버킷 정책", ja: "バケットポリシー")),
        ("AccessPoint", new(en: "access point", ko: "액세스 포인트", ja: "アクセスポイント")),
        ("MultiRegionAccessPoint", new(en: "multi region access point", ko: "다중 리전 액세스 포인트", ja: "マルチリージョンアクセスポイント")),
        ("AccountPublicAccessBlock", new(en: "account public access block", ko: "계정의 퍼블릭 액세스 차단", ja: "アカウントのパブリックアクセスブロック")),
        ("StorageLens", new(en: "storage lens", ko: "Storage Lens 대시보드", ja: "Storage Lens ダッシュボード")),
        ("FileSystem", new(en: "file system", ko: "파일 시스템", ja: "ファイルシステム")),
        ("MountTarget", new(en: "mount target", ko: "탑재 대상", ja: "マウントターゲット")),
        ("Plan", new(en: "plan", ko: "계획", ja: "プラン")),
        ("Vault", new(en: "vault", ko: "볼트", ja: "ボールト")),
        ("Selection", new(en: "selection", ko: "선택 항목", ja: "選択項目")),
        ("RecoveryPoint", new(en: "recovery point", ko: "복구 시점", ja: "復旧ポイント")),
        ("ReportPlan", new(en: "report plan", ko: "보고서 계획", ja: "レポートプラン")),
        ("DBInstance", new(en: "DB instance", ko: "DB 인스턴스", ja: "DB インスタンス")),
        ("DBCluster", new(en: "DB cluster", ko: "DB 클러스터", ja: "DB クラスター")),
        ("DBSnapshot", new(en: "DB snapshot", ko: "DB 스냅샷", ja: "DB スナップショット")),
        ("DBClusterSnapshot", new(en: "DB cluster snapshot", ko: "DB 클러스터 스냅샷", ja: "DB クラスタースナップショット")),
        ("DBSubnetGroup", new(en: "DB subnet group", ko: "DB 서브넷 그룹", ja: "DB サブネットグループ")),
        ("DBSecurityGroup", new(en: "DB security group", ko: "DB 보안 그룹", ja: "DB セキュリティグループ")),
        ("DBParameterGroup", new(en: "DB parameter group", ko: "DB 파라미터 그룹", ja: "DB パラメータグループ")),
        ("DBClusterParameterGroup", new(en: "DB cluster parameter group", ko: "DB 클러스터 파라미터 그룹", ja: "DB クラスターパラメータグループ")),
        ("DBProxy", new(en: "DB proxy", ko: "DB 프록시", ja: "DB プロキシ")),
        ("OptionGroup", new(en: "option group", ko: "옵션 그룹", ja: "オプショングループ")),
        ("GlobalCluster", new(en: "global cluster", ko: "글로벌 클러스터", ja: "グローバルクラスター")),
        ("EventSubscription", new(en: "event subscription", ko: "이벤트 구독", ja: "イベントサブスクリプション")),
        ("ClusterSnapshot", new(en: "cluster snapshot", ko: "클러스터 스냅샷", ja: "クラスタースナップショット")),
        ("ClusterParameterGroup", new(en: "cluster parameter group", ko: "클러스터 파라미터 그룹", ja: "クラスターパラメータグループ")),
        ("ClusterSubnetGroup", new(en: "cluster subnet group", ko: "클러스터 서브넷 그룹", ja: "クラスターサブネットグループ")),
        ("ClusterSecurityGroup", new(en: "cluster security group", ko: "클러스터 보안 그룹", ja: "クラスターセキュリティグループ")),
        ("CacheCluster", new(en: "cache cluster", ko: "캐시 클러스터", ja: "キャッシュクラスター")),
        ("ReplicationGroup", new(en: "replication group", ko: "복제 그룹", ja: "レプリケーショングループ")),
        ("SubnetGroup", new(en: "subnet group", ko: "서브넷 그룹", ja: "サブネットグループ")),
        ("ParameterGroup", new(en: "parameter group", ko: "파라미터 그룹", ja: "パラメータグループ")),
        ("Table", new(en: "table", ko: "테이블", ja: "テーブル")),
        ("GlobalTable", new(en: "global table", ko: "글로벌 테이블", ja: "グローバルテーブル")),
        ("Keyspace", new(en: "keyspace", ko: "키스페이스", ja: "キースペース")),
        ("Database", new(en: "database", ko: "데이터베이스", ja: "データベース")),
        ("Domain", new(en: "domain", ko: "도메인", ja: "ドメイン")),
        ("ReplicationInstance", new(en: "replication instance", ko: "복제 인스턴스", ja: "レプリケーションインスタンス")),
        ("ReplicationTask", new(en: "replication task", ko: "복제 태스크", ja: "レプリケーションタスク")),
        ("ReplicationSubnetGroup", new(en: "replication subnet group", ko: "복제 서브넷 그룹", ja: "レプリケーションサブネットグループ")),
        ("Ledger", new(en: "ledger", ko: "원장", ja: "台帳")),
        ("Queue", new(en: "queue", ko: "대기열", ja: "キュー")),
        ("QueuePolicy", new(en: "queue policy", ko: "대기열 정책", ja: "キューポリシー")),
        ("Topic", new(en: "topic", ko: "주제", ja: "トピック")),
        ("TopicPolicy", new(en: "topic policy", ko: "주제 정책", ja: "トピックポリシー")),
        ("Subscription", new(en: "subscription", ko: "구독", ja: "サブスクリプション")),
        ("Stream", new(en: "stream", ko: "스트림", ja: "ストリーム")),
        ("StreamConsumer", new(en: "stream consumer", ko: "스트림 소비자", ja: "ストリームコンシューマー")),
        ("DeliveryStream", new(en: "delivery stream", ko: "전송 스트림", ja: "配信ストリーム")),
        ("Broker", new(en: "broker", ko: "브로커", ja: "ブローカー")),
        ("Configuration", new(en: "configuration", ko: "구성", ja: "設定")),
        ("EventBus", new(en: "event bus", ko: "이벤트 버스", ja: "イベントバス")),
        ("Rule", new(en: "rule", ko: "규칙", ja: "ルール")),
        ("Archive", new(en: "archive", ko: "아카이브", ja: "アーカイブ")),
        ("ApiDestination", new(en: "API destination", ko: "API 대상", ja: "API 送信先")),
        ("Schedule", new(en: "schedule", ko: "일정", ja: "スケジュール")),
        ("StateMachine", new(en: "state machine", ko: "상태 머신", ja: "ステートマシン")),
        ("Activity", new(en: "activity", ko: "활동", ja: "アクティビティ")),

        // Identities, keys and audits.
        ("User", new(en: "user", ko: "사용자", ja: "ユーザー")),
        ("Role", new(en: "role", ko: "역할", ja: "ロール")),
        ("Policy", new(en: "policy", ko: "정책", ja: "ポリシー")),
        ("ManagedPolicy", new(en: "managed policy", ko: "관리형 정책", ja: "マネージドポリシー")),
        ("InstanceProfile", new(en: "instance profile", ko: "인스턴스 프로파일", ja: "インスタンスプロファイル")),
        ("AccessKey", new(en: "access key", ko: "액세스 키", ja: "アクセスキー")),
        ("SAMLProvider", new(en: "SAML provider", ko: "SAML 공급자", ja: "SAML プロバイダー")),
        ("OIDCProvider", new(en: "OIDC provider", ko: "OIDC 공급자", ja: "OIDC プロバイダー")),
        ("ServerCertificate", new(en: "server certificate", ko: "서버 인증서", ja: "サーバー証明書")),
        ("Certificate", new(en: "certificate", ko: "인증서", ja: "証明書")),
        ("CertificateAuthority", new(en: "certificate authority", ko: "인증 기관", ja: "認証機関")),
        ("Key", new(en: "key", ko: "키", ja: "キー")),
        ("ReplicaKey", new(en: "replica key", ko: "복제본 키", ja: "レプリカキー")),
        ("Secret", new(en: "secret", ko: "보안 암호", ja: "シークレット")),
        ("Parameter", new(en: "parameter", ko: "파라미터", ja: "パラメータ")),
        ("Document", new(en: "document", ko: "문서", ja: "ドキュメント")),
        ("ManagedInstanceInventory", new(en: "managed instance inventory", ko: "관리형 인스턴스 인벤토리", ja: "マネージドインスタンスインベントリ")),
        ("PatchCompliance", new(en: "patch compliance", ko: "패치 준수 상태", ja: "パッチコンプライアンス")),
        ("AssociationCompliance", new(en: "association compliance", ko: "연결 준수 상태", ja: "関連付けコンプライアンス")),
        ("FileData", new(en: "file data", ko: "파일 데이터", ja: "ファイルデータ")),
        ("MaintenanceWindow", new(en: "maintenance window", ko: "유지 관리 기간", ja: "メンテナンスウィンドウ")),
        ("PatchBaseline", new(en: "patch baseline", ko: "패치 기준선", ja: "パッチベースライン")),
        ("UserPool", new(en: "user pool", ko: "사용자 풀", ja: "ユーザープール")),
        ("UserPoolClient", new(en: "user pool client", ko: "사용자 풀 클라이언트", ja: "ユーザープールクライアント")),
        ("IdentityPool", new(en: "identity pool", ko: "자격 증명 풀", ja: "ID プール")),
        ("Trail", new(en: "trail", ko: "추적", ja: "証跡")),
        ("EventDataStore", new(en: "event data store", ko: "이벤트 데이터 스토어", ja: "イベントデータストア")),
        ("Detector", new(en: "detector", ko: "탐지기", ja: "ディテクター")),
        ("Filter", new(en: "filter", ko: "필터", ja: "フィルター")),
        ("Analyzer", new(en: "analyzer", ko: "분석기", ja: "アナライザー")),
        ("Hub", new(en: "hub", ko: "허브", ja: "ハブ")),
        ("Standard", new(en: "standard", ko: "표준", ja: "標準")),
        ("Session", new(en: "session", ko: "세션", ja: "セッション")),
        ("Protection", new(en: "protection", ko: "보호", ja: "保護")),
        ("ProtectionGroup", new(en: "protection group", ko: "보호 그룹", ja: "保護グループ")),
        ("WebACL", new(en: "web ACL", ko: "웹 ACL", ja: "ウェブ ACL")),
        ("RuleGroup", new(en: "rule group", ko: "규칙 그룹", ja: "ルールグループ")),
        ("ManagedRuleSet", new(en: "managed rule set", ko: "관리형 규칙 세트", ja: "マネージドルールセット")),
        ("RateBasedRule", new(en: "rate based rule", ko: "속도 기반 규칙", ja: "レートベースのルール")),
        ("RegexPatternSet", new(en: "regex pattern set", ko: "정규식 패턴 세트", ja: "正規表現パターンセット")),
        ("IPSet", new(en: "IP set", ko: "IP 세트", ja: "IP セット")),
        ("ConformancePack", new(en: "conformance pack", ko: "적합성 팩", ja: "コンフォーマンスパック")),
        ("ConformancePackCompliance", new(en: "conformance pack compliance", ko: "적합성 팩 준수 상태", ja: "コンフォーマンスパックのコンプライアンス")),
        ("ConfigurationRecorder", new(en: "configuration recorder", ko: "구성 레코더", ja: "設定レコーダー")),
        ("ResourceCompliance", new(en: "resource compliance", ko: "리소스 준수 상태", ja: "リソースのコンプライアンス")),

        // Deployment, observation, data and the rest.
        ("Stack", new(en: "stack", ko: "스택", ja: "スタック")),
        ("StackSet", new(en: "stack set", ko: "스택 세트", ja: "スタックセット")),
        ("Alarm", new(en: "alarm", ko: "경보", ja: "アラーム")),
        ("CompositeAlarm", new(en: "composite alarm", ko: "복합 경보", ja: "複合アラーム")),
        ("Dashboard", new(en: "dashboard", ko: "대시보드", ja: "ダッシュボード")),
        ("MetricStream", new(en: "metric stream", ko: "지표 스트림", ja: "メトリクスストリーム")),
        ("LogGroup", new(en: "log group", ko: "로그 그룹", ja: "ロググループ")),
        ("LogStream", new(en: "log stream", ko: "로그 스트림", ja: "ログストリーム")),
        ("MetricFilter", new(en: "metric filter", ko: "지표 필터", ja: "メトリクスフィルター")),
        ("SubscriptionFilter", new(en: "subscription filter", ko: "구독 필터", ja: "サブスクリプションフィルター")),
        ("EncryptionConfig", new(en: "encryption config", ko: "암호화 구성", ja: "暗号化設定")),
        ("Project", new(en: "project", ko: "프로젝트", ja: "プロジェクト")),
        ("Pipeline", new(en: "pipeline", ko: "파이프라인", ja: "パイプライン")),
        ("DeploymentGroup", new(en: "deployment group", ko: "배포 그룹", ja: "デプロイグループ")),
        ("DeploymentConfig", new(en: "deployment config", ko: "배포 구성", ja: "デプロイ設定")),
        ("Portfolio", new(en: "portfolio", ko: "포트폴리오", ja: "ポートフォリオ")),
        ("CloudFormationProduct", new(en: "cloud formation product", ko: "CloudFormation 제품", ja: "CloudFormation 製品")),
        ("CloudFormationProvisionedProduct", new(en: "cloud formation provisioned product", ko: "CloudFormation 프로비저닝된 제품", ja: "CloudFormation プロビジョニング済み製品")),
        ("NotebookInstance", new(en: "notebook instance", ko: "노트북 인스턴스", ja: "ノートブックインスタンス")),
        ("Model", new(en: "model", ko: "모델", ja: "モデル")),
        ("Job", new(en: "job", ko: "작업", ja: "ジョブ")),
        ("Crawler", new(en: "crawler", ko: "크롤러", ja: "クローラー")),
        ("WorkGroup", new(en: "work group", ko: "작업 그룹", ja: "ワークグループ")),
        ("DataCatalog", new(en: "data catalog", ko: "데이터 카탈로그", ja: "データカタログ")),
        ("Workspace", new(en: "workspace", ko: "WorkSpace 데스크톱", ja: "WorkSpace デスクトップ")),
        ("ConnectionAlias", new(en: "connection alias", ko: "연결 별칭", ja: "接続エイリアス")),
        ("Server", new(en: "server", ko: "서버", ja: "サーバー")),
        ("Template", new(en: "template", ko: "템플릿", ja: "テンプレート")),
        ("ConfigurationSet", new(en: "configuration set", ko: "구성 세트", ja: "設定セット")),
        ("ContactList", new(en: "contact list", ko: "연락처 목록", ja: "連絡先リスト")),
        ("ReceiptRuleSet", new(en: "receipt rule set", ko: "수신 규칙 세트", ja: "受信ルールセット")));

    /// <summary>The name of a resource type.</summary>
    /// <param name="language">The language.</param>
    /// <param name="type">The type, such as <c>AWS::EC2::SecurityGroup</c>.</param>
    /// <returns>
    /// Such as "EC2 security group"; the English name where the language has no words for the sort, and <see langword="null"/> for a type
    /// that is not given.
    /// </returns>
    public static string? In(MessageLanguage language, string? type)
    {
        var name = ResourceTypeNames.Of(type);
        if (name is null || language == MessageLanguage.English)
        {
            return name;
        }

        var last = type!.LastIndexOf("::", StringComparison.Ordinal);
        if (last < 0)
        {
            return name;
        }

        var sort = type.AsSpan(last + 2);
        if ((Sorts.Find(sort) ?? Sorts.Find(WithoutService(sort, type.AsSpan(0, last)))) is not { } words)
        {
            return name;
        }

        var english = words.In(MessageLanguage.English);
        return name.EndsWith(english, StringComparison.Ordinal) ? string.Concat(name.AsSpan(0, name.Length - english.Length), words.In(language)) : name;
    }

    // BackupPlan of AWS::Backup is a plan.
    private static ReadOnlySpan<char> WithoutService(ReadOnlySpan<char> sort, ReadOnlySpan<char> service)
    {
        service = service[(service.LastIndexOf(':') + 1)..];
        return sort.StartsWith(service, StringComparison.Ordinal) ? sort[service.Length..] : sort;
    }
}
