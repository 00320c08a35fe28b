using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HealthEvents.Formatters;

/// <summary>
/// Reads what a document of a sort that nobody models tells (<see cref="TellingTable"/>): the title of a finding, the message of a
/// database, the reason why a task stopped. It goes through the document once and keeps nothing else of it.
/// </summary>
internal sealed class TellingReader
{
    private const int LongestName = 64;
    private const int LongestPath = 96;
    private const int Deepest = 8;
    private const int MostPairs = 8;
    private const int LongestPairValue = 80;
    private const int LongestValue = 500;

    // A document within a text of a document is looked at once.
    private const int MostDocuments = 2;

    private readonly List<KeyValuePair<string, string>> _pairs = [];
    private TellingMembers _members = new();
    private TellingMembers? _worst;
    private TellingMembers? _spare;
    private string? _series;
    private int _count;
    private int _documents;
    private bool _isInSeries;

    private TellingReader()
    {
    }

    private bool WantsPair => _pairs.Count < MostPairs && !_isInSeries;

    /// <summary>Reads the members of a document.</summary>
    /// <param name="json">The document. Of one that is broken, what stands before the break counts.</param>
    public static Telling Of(ReadOnlySpan<byte> json)
    {
        var reader = new TellingReader();
        reader.ReadDocument(json);
        return reader.Told();
    }

    /// <summary>Reads pairs of a text, such as the lines of a notification of CloudFormation.</summary>
    public static Telling Of(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var reader = new TellingReader();
        Span<char> path = stackalloc char[LongestPath];
        foreach (var (name, value) in pairs)
        {
            if (Append(path, 0, name) is > 0 and var length)
            {
                reader.Take(path[..length], name, value);
            }
        }

        return reader.Told();
    }

    /// <summary>What a member of this name tells; <see langword="null"/> where the table does not know it.</summary>
    public static TellingSlot? SlotOf(ReadOnlySpan<char> name)
    {
        Span<char> path = stackalloc char[LongestPath];
        return Append(path, 0, name) is > 0 and var length ? TellingTable.Find(path[..length])?.Slot : null;
    }

    private Telling Told()
    {
        if (_worst is not null && _members.Add(_worst))
        {
            _pairs.RemoveAll(static pair => SlotOf(pair.Key) == TellingSlot.State);
        }

        return new Telling(_members, _pairs, _series, _count);
    }

    private bool ReadDocument(ReadOnlySpan<byte> json)
    {
        _documents++;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = EventReaderOptions.DefaultMaxDepth });
        Span<char> path = stackalloc char[LongestPath];
        try
        {
            if (!json.IsEmpty && reader.Read())
            {
                Read(ref reader, path, 0, "", 0);
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Read(ref Utf8JsonReader reader, scoped Span<char> path, int length, string name, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when depth < Deepest:
                ReadObject(ref reader, path, length, depth);
                break;
            case JsonTokenType.StartArray when depth < Deepest:
                ReadList(ref reader, path, length, name, depth);
                break;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                Take(ref reader, path[..length], name);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, scoped Span<char> path, int length, int depth)
    {
        if (TellingTable.Find(path[..length]) is (TellingSlot.Counts, var rank))
        {
            TakeCounts(ref reader, rank);
            return;
        }

        var start = TellingTable.IsWrapper(path[..length]) ? 0 : length;
        Span<char> name = stackalloc char[LongestName];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var end = reader.ValueSpan.Length is > 0 and <= LongestName ? Append(path, start, name[..NameLength(ref reader, name)]) : 0;
            var text = end > 0 && start == 0 && WantsPair ? JsonText.Of(ref reader) : "";
            reader.Read();
            if (end > start)
            {
                Read(ref reader, path, end, text, depth + 1);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadList(ref Utf8JsonReader reader, scoped Span<char> path, int length, string name, int depth)
    {
        var isSeries = !_isInSeries && _series is null && (depth == 0 || TellingTable.IsSeries(path[..length]));
        if (!isSeries)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Read(ref reader, path, length, name, depth + 1);
            }

            return;
        }

        _isInSeries = true;
        _series = new string(path[..length]);
        var whole = _members;
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                ReadItem(ref reader, path, depth + 1);
            }
        }
        finally
        {
            // A text that holds half of a document breaks off here.
            _members = whole;
            _isInSeries = false;
        }
    }

    private void ReadItem(ref Utf8JsonReader reader, scoped Span<char> path, int depth)
    {
        _members = _spare ?? new TellingMembers();
        _members.Clear();
        Read(ref reader, path, 0, "", depth);
        _count++;
        _spare = _members;
        if (_worst is null || TellingSeverity.Of(_members) > TellingSeverity.Of(_worst))
        {
            (_spare, _worst) = (_worst, _members);
        }
    }

    private void Take(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> path, string name)
    {
        if (reader.ValueSpan.IsEmpty)
        {
            return;
        }

        var found = TellingTable.Find(path);
        var isPair = name.Length > 0 && WantsPair && found is not (TellingSlot.Nothing, _);
        if (isPair || (found is var (slot, rank) && _members.Wants(slot, rank)))
        {
            Take(path, name, reader.TokenType == JsonTokenType.String ? JsonText.Of(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private void Take(scoped ReadOnlySpan<char> path, string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value) || value is "null")
        {
            return;
        }

        var found = TellingTable.Find(path);
        if (name.Length > 0 && WantsPair && found is not (TellingSlot.Nothing, _) && IsPlain(name, value))
        {
            _pairs.Add(new(name, value));
        }

        if (found is not var (slot, rank) || !_members.Wants(slot, rank))
        {
            return;
        }

        var isDocument = slot is TellingSlot.Message or TellingSlot.Reason && _documents < MostDocuments && value.AsSpan().TrimStart() is ['{', ..];
        if (isDocument && ReadDocument(Encoding.UTF8.GetBytes(value)))
        {
            return;
        }

        if (slot == TellingSlot.ExitCode ? value is "0" : value is "true" or "false")
        {
            return;
        }

        // Masked before it is cut, since half of a credential is not known again.
        var shown = OneLine.Of(OneLine.Clip(CredentialText.MaskPair(path[(path.LastIndexOf('.') + 1)..], value), LongestValue));
        if (shown.Length > 0)
        {
            _members.Set(slot, rank, shown);
        }
    }

    // Documents, addresses and credentials say little in a line.
    private static bool IsPlain(string name, string value) =>
        value.Length <= LongestPairValue && value is not ['{' or '[', ..] && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !CredentialName.IsSecret(name);

    // {"CRITICAL": 10, "MEDIUM": 9}
    private void TakeCounts(ref Utf8JsonReader reader, int rank)
    {
        var text = new StringBuilder();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && number > 0 && text.Length < LongestPairValue)
            {
                text.Append(text.Length == 0 ? "" : ", ").Append(name).Append(' ').Append(number.ToString("N0", CultureInfo.InvariantCulture));
            }

            reader.Skip();
        }

        if (text.Length > 0 && _members.Wants(TellingSlot.Counts, rank))
        {
            _members.Set(TellingSlot.Counts, rank, text.ToString());
        }
    }

    private static int NameLength(ref Utf8JsonReader reader, scoped Span<char> buffer)
    {
        try
        {
            return reader.CopyString(buffer);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is not a name that anybody knows.
            return 0;
        }
    }

    // "s3" and "Bucket Name" are "s3.bucketname"; 0 where there is no room.
    private static int Append(Span<char> path, int start, ReadOnlySpan<char> name)
    {
        var end = start;
        if (start + name.Length >= path.Length)
        {
            return 0;
        }

        if (start > 0)
        {
            path[end++] = '.';
        }

        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                path[end++] = char.ToLowerInvariant(c);
            }
        }

        return end;
    }
}
