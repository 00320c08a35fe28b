using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>The properties that people know by a name of their own, and what became of them.</summary>
/// <remarks>Source of the paths: awslabs/aws-config-resource-schema, <c>config/properties/resource-types</c>.</remarks>
internal static class ConfigProperties
{
    private const string True = "true";
    private const string False = "false";
    private const string Facing = "internet-facing";
    private const int Deepest = 16;

    private static readonly Dictionary<string, ConfigProperty> Known = new ConfigProperty[]
    {
        // AWS::EC2::Instance, AWS::EC2::Volume, AWS::EC2::Subnet, AWS::EC2::VPC
        new("InstanceType", ConfigPropertyWords.InstanceType),
        new("State", ConfigPropertyWords.State, Member: "name"),
        new("State.Name", ConfigPropertyWords.State),
        new("PublicIpAddress", ConfigPropertyWords.PublicIp),
        new("DisableApiTermination", ConfigPropertyWords.TerminationProtection, False, IsFact: false),
        new("VolumeType", ConfigPropertyWords.VolumeType),
        new("Size", ConfigPropertyWords.Size),
        new("CidrBlock", ConfigPropertyWords.Cidr),
        new("MapPublicIpOnLaunch", ConfigPropertyWords.PublicIpOnLaunch, True, IsFact: false),
        new("Encrypted", ConfigPropertyWords.Encryption, False, IsFact: false),

        // AWS::RDS::DBInstance, AWS::RDS::DBCluster, AWS::Redshift::Cluster, AWS::ElastiCache::ReplicationGroup
        new("Engine", ConfigPropertyWords.Engine),
        new("EngineVersion", ConfigPropertyWords.EngineVersion),
        new("DBInstanceClass", ConfigPropertyWords.InstanceClass),
        new("DBClusterInstanceClass", ConfigPropertyWords.InstanceClass),
        new("CacheNodeType", ConfigPropertyWords.NodeType),
        new("NodeType", ConfigPropertyWords.NodeType),
        new("DBInstanceStatus", ConfigPropertyWords.State, IsFact: false),
        new("AllocatedStorage", ConfigPropertyWords.Storage),
        new("StorageEncrypted", ConfigPropertyWords.Encryption, False, IsFact: false),
        new("AtRestEncryptionEnabled", ConfigPropertyWords.Encryption, False, IsFact: false),
        new("TransitEncryptionEnabled", ConfigPropertyWords.TransitEncryption, False, IsFact: false),
        new("PubliclyAccessible", ConfigPropertyWords.PublicAccess, True, IsFact: false),
        new("DeletionProtection", ConfigPropertyWords.DeletionProtection, False, IsFact: false),
        new("MultiAZ", ConfigPropertyWords.MultiAz, IsFact: false),
        new("BackupRetentionPeriod", ConfigPropertyWords.BackupRetention, "0", IsFact: false),

        // AWS::Lambda::Function, AWS::DynamoDB::Table, AWS::EKS::Cluster, AWS::AutoScaling::AutoScalingGroup, AWS::ECS::Service
        new("Runtime", ConfigPropertyWords.Runtime),
        new("MemorySize", ConfigPropertyWords.Memory),
        new("Timeout", ConfigPropertyWords.Timeout, IsFact: false),
        new("DeletionProtectionEnabled", ConfigPropertyWords.DeletionProtection, False, IsFact: false),
        new("ResourcesVpcConfig.EndpointPublicAccess", ConfigPropertyWords.PublicAccess, True, IsFact: false),
        new("Version", ConfigPropertyWords.Version, IsFact: false),
        new("DesiredCapacity", ConfigPropertyWords.DesiredCapacity, IsFact: false),
        new("DesiredCount", ConfigPropertyWords.DesiredCapacity, IsFact: false),

        // AWS::ElasticLoadBalancingV2::LoadBalancer
        new("Scheme", ConfigPropertyWords.Scheme, Facing),
        new("LoadBalancerAttributes.deletion_protection.enabled", ConfigPropertyWords.DeletionProtection, False, IsFact: false),

        // AWS::S3::Bucket
        new("BucketVersioningConfiguration", ConfigPropertyWords.Versioning, "Suspended", "status", Values: ConfigPropertyWords.VersioningStates),
        new("BucketVersioningConfiguration.Status", ConfigPropertyWords.Versioning, "Suspended", IsFact: false, Values: ConfigPropertyWords.VersioningStates),
        new("ServerSideEncryptionConfiguration", ConfigPropertyWords.Encryption, "", "sseAlgorithm"),
        new("ServerSideEncryptionConfiguration.Rules.ApplyServerSideEncryptionByDefault.SseAlgorithm", ConfigPropertyWords.Encryption, ""),

        // AWS::CloudTrail::Trail, AWS::KMS::Key
        new("LogFileValidationEnabled", ConfigPropertyWords.LogValidation, False, IsFact: false),
        new("IsMultiRegionTrail", ConfigPropertyWords.MultiRegion, False, IsFact: false),
        new("KeyState", ConfigPropertyWords.State, "PendingDeletion"),
        new("KeyRotationStatus", ConfigPropertyWords.KeyRotation, False, IsFact: false),
    }.ToDictionary(static property => property.Path, StringComparer.OrdinalIgnoreCase);

    public static void Read(ConfigChanges changes)
    {
        for (var i = 0; i < changes.All.Count; i++)
        {
            var change = changes.All[i];
            if (!changes.IsTold(i) && Find(change) is { } property && IsClear(change.Before, property) && IsClear(change.After, property))
            {
                var (from, to) = (Text(change.Before, change.Path, property, changes.Language), Text(change.After, change.Path, property, changes.Language));
                if (changes.IsState ? to is not null : from != to)
                {
                    Say(changes, i, property, from, to);
                }
            }
        }
    }

    private static void Say(ConfigChanges changes, int change, ConfigProperty property, string? from, string? to)
    {
        var isAlarming = IsAlarm(changes.All[change].After, property);
        if (changes.IsState && !property.IsFact && !isAlarming)
        {
            return;
        }

        SummaryValue value = changes.IsState ? new TextValue(to!) : new ChangeValue(from, to);
        var weight = !isAlarming ? ConfigWeight.Known : property.Alarm is True or Facing ? ConfigWeight.Opening : ConfigWeight.Unprotected;
        changes.Lines.Add(new ConfigLine(property.Label.In(changes.Language), value, weight));
        changes.Tell(change);
    }

    // What is there and cannot be read is not nothing.
    private static bool IsClear(RawJson json, ConfigProperty property) =>
        Plain(json, property) is not null || !ConfigValue.IsStructure(json);

    private static ConfigProperty? Find(ConfigurationPropertyChange change)
    {
        var name = ConfigPath.Name(change.Path);
        return Known.GetValueOrDefault(name)
            ?? ((ConfigValue.Pair(change.After) ?? ConfigValue.Pair(change.Before)) is var (key, _) ? Known.GetValueOrDefault($"{name}.{key}") : null);
    }

    private static bool IsAlarm(RawJson json, ConfigProperty property) =>
        property.Alarm is { } alarm && string.Equals(Plain(json, property) ?? "", alarm, StringComparison.OrdinalIgnoreCase);

    private static string? Text(RawJson json, string path, ConfigProperty property, MessageLanguage language) => Plain(json, property) switch
    {
        null => null,
        True => ConfigPropertyWords.On.In(language),
        False => ConfigPropertyWords.Off.In(language),
        var text when property.Values?.Find(text) is { } phrase => phrase.In(language),
        var text => OneLine.Of(ConfigPath.Shown(path, text), 60),
    };

    private static string? Plain(RawJson json, ConfigProperty property)
    {
        if (ConfigValue.Pair(json) is { } pair)
        {
            return pair.Value.Length == 0 ? null : pair.Value;
        }

        var value = ConfigJson.Parse(json);
        return Scalar(property.Member is null ? value : Inner(value, property.Member, Deepest));
    }

    private static string? Scalar(JsonElement value) =>
        ConfigJson.Flag(value) is { } flag ? (flag ? True : False) : ConfigJson.Text(value) is { Length: > 0 } text ? text : null;

    private static JsonElement Inner(JsonElement value, string member, int room)
    {
        if (room == 0 || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return room == Deepest ? value : default;
        }

        if (ConfigJson.Member(value, member) is { ValueKind: not JsonValueKind.Undefined } found)
        {
            return found;
        }

        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : value.EnumerateObject().Select(static one => one.Value);
        foreach (var item in items)
        {
            if (Inner(item, member, room - 1) is { ValueKind: not JsonValueKind.Undefined } inner)
            {
                return inner;
            }
        }

        return default;
    }
}
