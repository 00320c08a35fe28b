namespace HealthEvents;

/// <summary>The message attributes of SNS and SQS, as text.</summary>
internal static class MessageAttributes
{
    public static IReadOnlyDictionary<string, string> Add(
        JsonValue attributes,
        ReadOnlySpan<byte> valueName,
        IReadOnlyDictionary<string, string> outer)
    {
        Dictionary<string, string>? all = null;
        foreach (var attribute in attributes.Members())
        {
            // Raw text members are what some emulators send instead of {Type, Value}.
            var text = attribute.IsObject ? attribute[valueName].Text : attribute.Text;
            if (text is not null)
            {
                all ??= new Dictionary<string, string>(outer, StringComparer.Ordinal);
                all[attribute.Name] = text;
            }
        }

        return all ?? outer;
    }
}
