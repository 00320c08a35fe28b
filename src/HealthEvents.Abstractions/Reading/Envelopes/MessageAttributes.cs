namespace HealthEvents;

/// <summary>The message attributes of SNS and SQS, as text.</summary>
internal static class MessageAttributes
{
    // SQS allows 10. Of a message that has a great many, nothing is copied to every record inside it.
    private const int MostCarriedOn = 64;

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
                all ??= new Dictionary<string, string>(outer.Count <= MostCarriedOn ? outer : [], StringComparer.Ordinal);
                all[attribute.Name] = text;
            }
        }

        return all ?? outer;
    }
}
