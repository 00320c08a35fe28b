namespace HealthEvents;

/// <summary>
/// A JSON array that holds documents, as EventBridge Pipes and targets with a transformed input make. It is known by one member that
/// is recognized: then each is read on its own.
/// </summary>
internal static class UnknownList
{
    /// <returns><see langword="false"/> if no member is recognized.</returns>
    public static bool TryOpen(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        if (!value.IsArray || !HoldsDocument(value, reader))
        {
            return false;
        }

        Read(value, origin.Within(EnvelopeNames.List), reader);
        return true;
    }

    /// <summary>Reads each member on its own.</summary>
    public static void Read(JsonValue list, EventOrigin within, DocumentReader reader)
    {
        foreach (var member in list.Elements())
        {
            if (reader.IsFull(list, within))
            {
                return;
            }

            reader.ReadValue(member, within);
        }
    }

    private static bool HoldsDocument(JsonValue list, DocumentReader reader)
    {
        var attempts = new ParseAttempts(list);
        foreach (var member in list.Elements())
        {
            // To look into an object costs far more than its bytes, where these are few, and then it is not a document.
            if (member.Bytes.Length >= ParseAttempts.ShortestDocument
                && (member.HasMembers ? IsDocument(member, reader, ref attempts) : IsTextOfDocument(member, reader, ref attempts)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTextOfDocument(JsonValue member, DocumentReader reader, ref ParseAttempts attempts)
    {
        using var tokens = attempts.TryParse(member);
        return tokens is not null && IsDocument(tokens.Root, reader, ref attempts);
    }

    private static bool IsDocument(JsonValue member, DocumentReader reader, ref ParseAttempts attempts) =>
        reader.Recognizes(member) || Envelopes.AreAround(member) || UnknownWrapper.Is(member, reader, ref attempts);
}
