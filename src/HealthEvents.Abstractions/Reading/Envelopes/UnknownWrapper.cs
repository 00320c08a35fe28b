namespace HealthEvents;

/// <summary>
/// An object of a sort that nobody knows, which holds exactly one document: as a member or as a member of a member, as an object or as
/// a text. Input transformers, relays and state machines make such: <c>{"note":"...","event":{...}}</c>, <c>{"default":"..."}</c>.
/// </summary>
internal static class UnknownWrapper
{
    /// <returns><see langword="false"/> if it holds no document, or more than one: then nobody can say which is meant.</returns>
    public static bool TryOpen(JsonValue value, EventOrigin origin, DocumentReader reader)
    {
        var attempts = new ParseAttempts(value);
        var found = Find(value, reader, ref attempts);
        using (found.Tokens)
        {
            if (found.Count == 1)
            {
                reader.ReadValue(found.Document, origin.Within(EnvelopeNames.Wrapped) with { Enclosing = value });
            }
        }

        return found.Count == 1;
    }

    public static bool Is(JsonValue value, DocumentReader reader, ref ParseAttempts attempts)
    {
        var found = Find(value, reader, ref attempts);
        found.Tokens?.Dispose();
        return found.Count == 1;
    }

    private static Found Find(JsonValue value, DocumentReader reader, ref ParseAttempts attempts)
    {
        var found = default(Found);
        foreach (var member in value.Members())
        {
            if (!LookAt(member, reader, ref attempts, ref found))
            {
                foreach (var inner in member.Members())
                {
                    LookAt(inner, reader, ref attempts, ref found);
                    if (found.Count > 1)
                    {
                        return found;
                    }
                }
            }

            if (found.Count > 1)
            {
                return found;
            }
        }

        return found;
    }

    private static bool LookAt(JsonValue member, DocumentReader reader, ref ParseAttempts attempts, ref Found found)
    {
        var tokens = attempts.TryParse(member);
        var document = tokens?.Root ?? member;
        if (!document.IsObject || !reader.Recognizes(document))
        {
            tokens?.Dispose();
            return false;
        }

        found.Count++;
        if (found.Count == 1)
        {
            (found.Document, found.Tokens) = (document, tokens);
        }
        else
        {
            tokens?.Dispose();
        }

        return true;
    }

    private struct Found
    {
        public int Count;
        public JsonValue Document;

        /// <summary>Those of the text that the document stands in, or <see langword="null"/>.</summary>
        public JsonTokens? Tokens;
    }
}
