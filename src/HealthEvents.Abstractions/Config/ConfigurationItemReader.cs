namespace HealthEvents;

/// <summary>Reads a configuration item, in the form of today and in that of 2014, and what changed in it.</summary>
internal static class ConfigurationItemReader
{
    public static ConfigurationItem Read(EventFields item)
    {
        var arn = item.NonEmptyText("ARN"u8) ?? item.NonEmptyText("arn"u8);
        return new ConfigurationItem
        {
            ResourceType = item.CommonText("resourceType"u8),
            ResourceId = item.NonEmptyText("resourceId"u8),
            ResourceName = item.NonEmptyText("resourceName"u8),
            Arn = arn,
            AccountId = item.CommonText("awsAccountId"u8) ?? item.CommonText("accountId"u8),
            Region = item.CommonText("awsRegion"u8),
            AvailabilityZone = item.CommonText("availabilityZone"u8),
            Status = item.CommonText("configurationItemStatus"u8) is { } status ? new(status) : null,
            CaptureTime = item.Date("configurationItemCaptureTime"u8),
            ResourceCreationTime = item.Date("resourceCreationTime"u8),
            StateId = item.Text("configurationStateId"u8, "configurationStateID"u8),
            Version = item.NonEmptyText("configurationItemVersion"u8),
            Tags = item.Map("tags"u8),
            Relationships = item.List("relationships"u8, ReadRelationship),
            RelatedEvents = item.Texts("relatedEvents"u8),
            Configuration = item.Raw("configuration"u8),
            SupplementaryConfiguration = item.Raw("supplementaryConfiguration"u8),
        };
    }

    public static ConfigChangeType? ReadChangeType(EventFields diff) =>
        diff.CommonText("changeType"u8) is { } type ? new ConfigChangeType(type) : null;

    public static IReadOnlyList<ConfigurationPropertyChange> ReadChanges(EventFields diff) =>
        diff.ObjectMembers("changedProperties"u8, static change => new ConfigurationPropertyChange(
            change.Name, change.Raw("previousValue"u8), change.Raw("updatedValue"u8), ReadChangeType(change)));

    /// <summary>
    /// Whether a difference without changes says that nothing changed: it lists them, and the resource was there before and still is.
    /// What is not certain is a change.
    /// </summary>
    public static bool IsUnchanged(ConfigurationItem item, EventFields diff) =>
        (ReadChangeType(diff) is not { } type || type == ConfigChangeType.Update || type == ConfigChangeType.None)
        && (item.Status is not { } status || status == ConfigurationItemStatus.Ok)
        && diff.Object("changedProperties"u8).HasValue;

    private static ConfigurationRelationship ReadRelationship(EventFields relationship) => new(
        relationship.CommonText("name"u8)?.TrimEnd(),
        relationship.CommonText("resourceType"u8),
        relationship.NonEmptyText("resourceId"u8),
        relationship.NonEmptyText("resourceName"u8));
}
