using System.Collections.ObjectModel;

namespace HealthEvents;

/// <summary>
/// The members of an object as a model wants them. Whatever a member holds, an answer comes: what cannot be read is
/// <see langword="null"/> and noted, and what is missing is just <see langword="null"/>.
/// </summary>
/// <param name="value">The object, or none.</param>
/// <param name="problems">Takes the notes; <see langword="null"/> where they are of no interest.</param>
internal readonly struct JsonFields(JsonValue value, EventProblems? problems)
{
    public bool HasValue => value.HasValue;

    public JsonValue Value => value;

    public JsonFields Object(ReadOnlySpan<byte> name) => Of(value[name]);

    public JsonFields Of(JsonValue member)
    {
        if (member.HasValue && !member.IsObject)
        {
            problems?.Expected(member, "an object");
            member = default;
        }

        return new JsonFields(member, problems);
    }

    public RawJson Raw(ReadOnlySpan<byte> name) => value[name].Raw;

    public string? Text(ReadOnlySpan<byte> name) => Text(value[name]);

    public string? Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => Text(value.Either(name, other));

    /// <summary>A text that is not empty.</summary>
    public string? Words(ReadOnlySpan<byte> name) => Text(name) is { Length: > 0 } text ? text : null;

    public double? Number(ReadOnlySpan<byte> name)
    {
        var member = value[name];
        var number = member.Number;
        if (number is null && member.HasValue && !member.TextEquals(""u8))
        {
            problems?.Expected(member, "a number");
        }

        return number;
    }

    /// <summary>A whole number. EventBridge turns them into doubles: <c>16.0</c>.</summary>
    public int? Integer(ReadOnlySpan<byte> name)
    {
        var number = Number(name);
        if (number is >= int.MinValue and <= int.MaxValue && number == Math.Truncate(number.Value))
        {
            return (int)number;
        }

        if (number is not null)
        {
            problems?.Add(value[name], "is not a whole number in range");
        }

        return null;
    }

    public bool? Flag(ReadOnlySpan<byte> name)
    {
        var member = value[name];
        var flag = member.Boolean;
        if (flag is null && member.HasValue)
        {
            problems?.Expected(member, "a boolean");
        }

        return flag;
    }

    public DateTimeOffset? Date(ReadOnlySpan<byte> name) => Date(value[name]);

    public DateTimeOffset? Date(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => Date(value.Either(name, other));

    /// <summary>The texts of a list; what is no text is noted and left out.</summary>
    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name)
    {
        List<string>? texts = null;
        foreach (var element in value[name].Elements())
        {
            if (Text(element) is { } text)
            {
                (texts ??= []).Add(text);
            }
        }

        return texts is null ? [] : texts;
    }

    /// <summary>The numbers of a list; what is no number is noted and left out.</summary>
    public IReadOnlyList<double> Numbers(ReadOnlySpan<byte> name)
    {
        List<double>? numbers = null;
        foreach (var element in value[name].Elements())
        {
            if (element.Number is { } number)
            {
                (numbers ??= []).Add(number);
            }
            else if (element.HasValue)
            {
                problems?.Expected(element, "a number");
            }
        }

        return numbers is null ? [] : numbers;
    }

    /// <summary>A map to texts. A value of another sort is kept as its JSON.</summary>
    public IReadOnlyDictionary<string, string> Map(ReadOnlySpan<byte> name)
    {
        var map = value[name];
        if (!map.IsObject)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in map.Members())
        {
            if (member.HasValue)
            {
                texts[member.Name] = member.Text ?? member.Raw.ToString();
            }
        }

        return texts;
    }

    /// <summary>The objects of a list; what is no object is noted and left out, as is what the reader makes nothing of.</summary>
    public IReadOnlyList<T> List<T>(ReadOnlySpan<byte> name, Func<JsonFields, T?> read)
        where T : class
    {
        List<T>? items = null;
        foreach (var element in value[name].Elements())
        {
            if (Of(element) is { HasValue: true } fields && read(fields) is { } item)
            {
                (items ??= []).Add(item);
            }
        }

        return items is null ? [] : items;
    }

    private string? Text(JsonValue member)
    {
        var text = member.Text;
        if (text is null && member.HasValue)
        {
            problems?.Expected(member, "a text");
        }

        return text;
    }

    private DateTimeOffset? Date(JsonValue member)
    {
        var date = member.Date;
        if (date is null && member.HasValue && !member.TextEquals(""u8))
        {
            problems?.UnreadableDate(member);
        }

        return date;
    }
}
