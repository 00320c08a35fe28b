using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>The properties of a resource as it is, or was before it went.</summary>
internal static class ConfigState
{
    private const string Configuration = "Configuration";
    private const string Supplementary = "SupplementaryConfiguration";

    /// <summary>Each property as a change from nothing, so that those who read changes read it too.</summary>
    public static List<ConfigurationPropertyChange> Of(ConfigurationItemChangeEvent change, ConfigNews news)
    {
        var properties = new List<ConfigurationPropertyChange>();
        AddMembers(properties, Configuration, change.Item.Configuration);
        AddMembers(properties, Supplementary, change.Item.SupplementaryConfiguration);
        if (properties.Count > 0 || news == ConfigNews.New)
        {
            return properties;
        }

        // Of what is gone, the difference tells what it was: the configuration as a whole, and each supplement.
        foreach (var property in change.Changes)
        {
            if (property.Path == Configuration)
            {
                AddMembers(properties, Configuration, property.Before);
            }
            else
            {
                properties.Add(property with { Before = default, After = property.Before });
            }
        }

        return properties;
    }

    private static void AddMembers(List<ConfigurationPropertyChange> properties, string room, RawJson json)
    {
        // How deep it is was bounded when the event was read.
        var reader = new Utf8JsonReader(json.Utf8.Span, new JsonReaderOptions { MaxDepth = int.MaxValue });
        if (json.IsEmpty || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (reader.TokenType != JsonTokenType.Null)
            {
                properties.Add(new ConfigurationPropertyChange($"{room}.{name}", default, new RawJson(json.Utf8[start..(int)reader.BytesConsumed]), null));
            }
        }
    }
}
