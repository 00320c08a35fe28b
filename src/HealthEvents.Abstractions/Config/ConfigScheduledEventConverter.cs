using System.Text.Json;

namespace HealthEvents;

/// <summary>Reads and writes the clock of a periodic rule.</summary>
internal sealed class ConfigScheduledEventConverter() : ConfigEventConverter<ConfigScheduledEvent>("Scheduled Notification")
{
    protected override void WriteMessage(Utf8JsonWriter json, ConfigScheduledEvent value)
    {
        json.WriteText("awsAccountId", value.Account);
        json.WriteInstant("notificationCreationTime", value.NotificationCreationTime);
        json.WriteString("messageType", "ScheduledNotification");
    }
}
