using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads and writes deliveries of snapshots and of the history.</summary>
internal sealed class ConfigDeliveryEventConverter()
    : ConfigEventConverter<ConfigDeliveryEvent>("Config Configuration Snapshot Delivery Status")
{
    public static void WriteDelivery(Utf8JsonWriter json, ConfigDelivery delivery)
    {
        json.WriteText("s3BucketLocation", delivery.S3BucketLocation);
        json.WriteText("s3Bucket", delivery.S3Bucket);
        json.WriteText("s3ObjectKey", delivery.S3ObjectKey);
        json.WriteText("errorCode", delivery.ErrorCode);
        json.WriteText("errorMessage", delivery.ErrorMessage);
    }

    protected override void WriteMessage(Utf8JsonWriter json, ConfigDeliveryEvent value)
    {
        json.WriteText("configSnapshotId", value.SnapshotId);
        WriteDelivery(json, value.Delivery);
        json.WriteText("awsAccountId", value.Account);
        json.WriteText("awsRegion", value.Region);
        json.WriteInstant("notificationCreationTime", value.NotificationCreationTime);
        json.WriteText("messageType", value.MessageType);
    }
}
