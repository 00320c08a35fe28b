namespace HealthEvents.Sinks;

/// <summary>
/// Takes an address out of a text that came from elsewhere, such as an error message of the service: its parts, any longer piece
/// of them, and whatever turns into one when it is decoded.
/// </summary>
internal sealed class SecretEcho
{
    /// <summary>A piece of a secret this long is no accident, and tells too much.</summary>
    private const int Piece = 8;

    /// <summary>A part shorter than this stands in too many words.</summary>
    private const int ShortestPart = 3;

    /// <summary>What is decoded is searched for parts only where chance does not make them.</summary>
    private const int ShortestDecodedPart = 6;

    private const string Hidden = "***";

    private static readonly string[] PublicSegments = ["services", "triggers", "workflows", "spaces", "messages", "hooks", "v1"];

    private readonly List<string> _parts = [];
    private readonly HashSet<string> _pieces = new(StringComparer.OrdinalIgnoreCase);

    public SecretEcho(Uri address)
    {
        var run = new List<string>();
        foreach (var segment in address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Append("v1"))
        {
            if (!PublicSegments.Contains(segment, StringComparer.Ordinal))
            {
                run.Add(segment);
                AddPart(segment);
                continue;
            }

            // Pieces may reach over a slash.
            AddPieces(string.Join('/', run));
            run.Clear();
        }

        foreach (var pair in address.Query.Split(['?', '&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var value = pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..];
            AddPart(value);
            AddPieces(value);
        }

        // The longest first: a part may begin another one.
        _parts.Sort(static (one, other) => other.Length.CompareTo(one.Length));
    }

    public string TakeOutOf(string text)
    {
        foreach (var part in _parts)
        {
            text = text.Replace(part, Hidden, StringComparison.OrdinalIgnoreCase);
        }

        text = WithoutPieces(text);
        return Words(text).Any(IsEncodedEcho)
            ? string.Concat(Words(text).Select(word => IsEncodedEcho(word) ? Hidden : word))
            : text;
    }

    private void AddPart(string part)
    {
        foreach (var form in new[] { part, Uri.UnescapeDataString(part) })
        {
            if (form.Length >= ShortestPart && !_parts.Contains(form, StringComparer.Ordinal))
            {
                _parts.Add(form);
            }
        }
    }

    private void AddPieces(string secret)
    {
        foreach (var form in new[] { secret, Uri.UnescapeDataString(secret) })
        {
            for (var index = 0; index + Piece <= form.Length; index++)
            {
                var piece = form.Substring(index, Piece);

                // Services name things after what they are: "the workflow is gone" tells nothing.
                if (!PublicSegments.Any(segment => segment.Contains(piece, StringComparison.OrdinalIgnoreCase)))
                {
                    _pieces.Add(piece);
                }
            }
        }
    }

    private string WithoutPieces(string text)
    {
        var isSecret = new bool[text.Length];
        for (var index = 0; index + Piece <= text.Length; index++)
        {
            if (_pieces.Contains(text.Substring(index, Piece)))
            {
                isSecret.AsSpan(index, Piece).Fill(true);
            }
        }

        if (!isSecret.AsSpan().Contains(true))
        {
            return text;
        }

        return string.Concat(text.Select((character, index) =>
            !isSecret[index] ? character.ToString() : index == 0 || !isSecret[index - 1] ? Hidden : ""));
    }

    private bool IsEncodedEcho(string word) =>
        EncodedText.FormsOf(word).Any(form =>
            Holds(form) || EncodedText.InBase64(form).SelectMany(EncodedText.FormsOf).Any(Holds));

    private bool Holds(string text)
    {
        if (_parts.Any(part => part.Length >= ShortestDecodedPart && text.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        for (var index = 0; index + Piece <= text.Length; index++)
        {
            if (_pieces.Contains(text.Substring(index, Piece)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a text and the white space between them: together the whole text.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]) == char.IsWhiteSpace(text[start]))
            {
                end++;
            }

            yield return text[start..end];
            start = end;
        }
    }
}
