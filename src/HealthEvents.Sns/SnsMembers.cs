using System.Text.Json;

namespace HealthEvents.Sns;

/// <summary>
/// The members of one message, each there once, with exactly the name that SNS gives it: what another reader could take for something
/// else is refused.
/// </summary>
internal sealed class SnsMembers
{
    private static readonly string[] Names = Enum.GetNames<SnsMember>();

    private readonly string?[] _values = new string?[Names.Length];

    private SnsMembers()
    {
    }

    /// <summary>The text of a member, or <see langword="null"/> where it is not there.</summary>
    public string? this[SnsMember member] => _values[(int)member];

    /// <summary>The name of a member on the wire.</summary>
    public static string NameOf(SnsMember member) => Names[(int)member];

    /// <summary>Finds the topic and looks at nothing else.</summary>
    /// <returns>The topic, or <see langword="null"/> where the text is not JSON that names one.</returns>
    public static string? FindTopic(ReadOnlySpan<byte> message)
    {
        try
        {
            var reader = new Utf8JsonReader(message);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isTopic = reader.ValueTextEquals("TopicArn"u8);
                reader.Read();
                if (isTopic)
                {
                    return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }

                reader.Skip();
            }

            return null;
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            return null;
        }
    }

    /// <summary>Reads the members.</summary>
    /// <param name="message">The JSON.</param>
    /// <param name="problem">What is wrong, or <see langword="null"/>.</param>
    /// <returns>The members, or <see langword="null"/> where something is wrong.</returns>
    public static SnsMembers? Read(ReadOnlySpan<byte> message, out string? problem)
    {
        try
        {
            var members = new SnsMembers();
            problem = members.Fill(new Utf8JsonReader(message));
            return problem is null ? members : null;
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            // The exception would repeat parts of the message.
            problem = "it is not JSON, or not UTF-8";
            return null;
        }
    }

    private string? Fill(Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "it is not a JSON object";
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            var index = Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (!seen.Add(name))
            {
                return index < 0 ? "a member is there twice" : $"{Names[index]} is there twice";
            }

            if (index >= 0 && Names[index] != name)
            {
                return $"{Names[index]} is written in another case";
            }

            reader.Read();
            if (index < 0 || index == (int)SnsMember.MessageAttributes || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.String)
            {
                return $"{Names[index]} is not a text";
            }
            else if ((_values[index] = reader.GetString()) is { } value && index != (int)SnsMember.Message && value.Any(char.IsControl))
            {
                // The text to sign has a line for each value: with line breaks in others than the message, one signature would fit two messages.
                return $"{Names[index]} has a line break or another control character";
            }
        }

        // Whatever follows the object throws.
        reader.Read();
        return null;
    }

    private static bool IsOfContent(Exception exception) => exception is JsonException or InvalidOperationException;
}
