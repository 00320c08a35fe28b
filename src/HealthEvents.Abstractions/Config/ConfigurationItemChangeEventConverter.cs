using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads and writes item changes, oversized ones too.</summary>
internal sealed class ConfigurationItemChangeEventConverter()
    : ConfigEventConverter<ConfigurationItemChangeEvent>("Config Configuration Item Change")
{
    protected override void WriteMessage(Utf8JsonWriter json, ConfigurationItemChangeEvent value)
    {
        if (value.Delivery is { } delivery)
        {
            json.WriteStartObject("configurationItemSummary");
            json.WriteText("changeType", value.ChangeType?.Value);
            WriteItem(json, value.Item);
            json.WriteEndObject();
            json.WriteStartObject("s3DeliverySummary");
            ConfigDeliveryEventConverter.WriteDelivery(json, delivery);
            json.WriteEndObject();
        }
        else
        {
            json.WriteStartObject("configurationItemDiff");
            if (value.Changes.Count > 0 || value.IsUnchanged)
            {
                // An empty list says that nothing changed.
                WriteChanges(json, value.Changes);
            }

            json.WriteText("changeType", value.ChangeType?.Value);
            json.WriteEndObject();
            json.WriteStartObject("configurationItem");
            WriteItem(json, value.Item);
            json.WriteEndObject();
        }

        json.WriteInstant("notificationCreationTime", value.NotificationCreationTime);
        json.WriteString("messageType", value.MessageType ?? "ConfigurationItemChangeNotification");
    }

    private static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<ConfigurationPropertyChange> changes)
    {
        json.WriteStartObject("changedProperties");
        foreach (var change in changes)
        {
            json.WriteStartObject(change.Path);
            json.WriteRaw("previousValue", change.Before);
            json.WriteRaw("updatedValue", change.After);
            json.WriteText("changeType", change.ChangeType?.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ConfigurationItem item)
    {
        if (item.RelatedEvents.Count > 0)
        {
            json.WriteTexts("relatedEvents", item.RelatedEvents);
        }

        json.WriteList("relationships", item.Relationships, static (j, r) =>
        {
            j.WriteText("resourceId", r.ResourceId);
            j.WriteText("resourceName", r.ResourceName);
            j.WriteText("resourceType", r.ResourceType);
            j.WriteText("name", r.Name);
        });
        json.WriteRaw("configuration", item.Configuration);
        json.WriteRaw("supplementaryConfiguration", item.SupplementaryConfiguration);
        json.WriteMap("tags", item.Tags);
        json.WriteText("configurationItemVersion", item.Version);
        json.WriteInstant("configurationItemCaptureTime", item.CaptureTime);
        json.WriteText("configurationStateId", item.StateId);
        json.WriteText("awsAccountId", item.AccountId);
        json.WriteText("configurationItemStatus", item.Status?.Value);
        json.WriteText("resourceType", item.ResourceType);
        json.WriteText("resourceId", item.ResourceId);
        json.WriteText("resourceName", item.ResourceName);
        json.WriteText("ARN", item.Arn);
        json.WriteText("awsRegion", item.Region);
        json.WriteText("availabilityZone", item.AvailabilityZone);
        json.WriteInstant("resourceCreationTime", item.ResourceCreationTime);
    }
}
