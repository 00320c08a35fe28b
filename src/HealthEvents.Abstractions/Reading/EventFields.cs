using System.Collections.ObjectModel;

namespace HealthEvents;

/// <summary>
/// The members of a JSON object, as a model wants them. The built-in kinds are read with it too.
/// </summary>
/// <remarks>
/// <para>
/// Asking never fails because of what the event holds. A member that is missing or <c>null</c> yields
/// <see langword="null"/>. A member that cannot be read yields <see langword="null"/> too, and is noted in the problems of
/// the event. Names are compared exactly; where a name occurs twice, the last one counts. Nothing is read before it is asked
/// for, and nothing is kept: ask once for what you need twice.
/// </para>
/// <para>
/// It lives as long as the reading of the event, on one thread; as a <see langword="ref"/> <see langword="struct"/> it cannot
/// be stored. What it returns may be kept: texts, numbers, and <see cref="RawJson"/>, which is a view of the event's own bytes.
/// </para>
/// <example>
/// <code>
/// static BackupEvent? Read(EventContent content) =>
///     content.Fields.NonEmptyText("jobId"u8) is { } id
///         ? new BackupEvent { JobId = id, Started = content.Fields.Date("startTime"u8) }
///         : null;
/// </code>
/// </example>
/// </remarks>
public readonly ref struct EventFields
{
    private readonly JsonValue _value;
    private readonly EventProblems? _problems;

    /// <summary>Gives access to a value.</summary>
    /// <param name="value">An object; anything else has no members.</param>
    /// <param name="problems">Takes the notes; <see langword="null"/> where they are of no interest.</param>
    internal EventFields(JsonValue value, EventProblems? problems) => (_value, _problems) = (value, problems);

    /// <summary>Whether there is an object. If not, every member is missing.</summary>
    public bool HasValue => _value.IsObject;

    /// <summary>The name that the object was found under; empty for a document and for an element of a list.</summary>
    public string Name => _value.Name;

    /// <summary>The object as the JSON it came in; empty without one.</summary>
    public RawJson Json => HasValue ? _value.Raw : default;

    /// <summary>Whether there is a member of this name, even if it is <c>null</c>.</summary>
    /// <param name="name">The name in UTF-8, such as <c>"state"u8</c>.</param>
    /// <returns><see langword="true"/> if the member is there.</returns>
    public bool Has(ReadOnlySpan<byte> name) => _value.Has(name);

    /// <summary>A member that is an object.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>Its members; without a value where it is missing.</returns>
    public EventFields Object(ReadOnlySpan<byte> name) => Of(_value[name], _problems);

    /// <summary>A member as the JSON it came in.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The JSON; empty where the member is missing or <c>null</c>.</returns>
    public RawJson Raw(ReadOnlySpan<byte> name) => _value[name].Raw;

    /// <summary>A text; of a number or a boolean, how it is written.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The text, which may be empty.</returns>
    public string? Text(ReadOnlySpan<byte> name) => Text(_value[name]);

    /// <summary>A text whose member is spelled in two ways.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="other">The name to take if there is no member of the first.</param>
    /// <returns>The text, which may be empty.</returns>
    public string? Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => Text(_value.Either(name, other));

    /// <summary>A text that says something: an empty one counts as missing.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The text, which is not empty.</returns>
    public string? NonEmptyText(ReadOnlySpan<byte> name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>
    /// The same as <see cref="NonEmptyText"/>, for a member that has the same text in many events, such as a region or a state: they
    /// share one string. Not for ids, which would only take the places of others.
    /// </summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The text, which is not empty.</returns>
    public string? CommonText(ReadOnlySpan<byte> name) => CommonTextOrEmpty(name) is { Length: > 0 } text ? text : null;

    /// <summary>The same as <see cref="CommonText"/>, also where it is empty.</summary>
    internal string? CommonTextOrEmpty(ReadOnlySpan<byte> name) => Common(_value[name]);

    /// <summary>A text as it is, or any other value as its JSON.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The text or the JSON.</returns>
    public string? TextOrJson(ReadOnlySpan<byte> name)
    {
        var member = _value[name];
        return member.Text ?? (member.HasValue ? member.Raw.ToString() : null);
    }

    /// <summary>A number, or a text that is one.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The number, which is finite.</returns>
    public double? Number(ReadOnlySpan<byte> name)
    {
        var member = _value[name];
        var number = member.Number;
        if (number is null && member.HasValue && !member.TextEquals(""u8))
        {
            _problems?.Expected(member, "a number");
        }

        return number;
    }

    /// <summary>A whole number of 32 bits, or a text that is one. EventBridge turns whole numbers into doubles: <c>16.0</c>.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The number.</returns>
    public int? Integer(ReadOnlySpan<byte> name)
    {
        var number = Number(name);
        if (number is >= int.MinValue and <= int.MaxValue && number == Math.Truncate(number.Value))
        {
            return (int)number;
        }

        if (number is not null)
        {
            _problems?.Add(_value[name], "is not a whole number in range");
        }

        return null;
    }

    /// <summary>A boolean, or a text that is one in any case.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The boolean.</returns>
    public bool? Flag(ReadOnlySpan<byte> name)
    {
        var member = _value[name];
        var flag = member.Boolean;
        if (flag is null && member.HasValue)
        {
            _problems?.Expected(member, "a boolean");
        }

        return flag;
    }

    /// <summary>
    /// A date in any form that AWS uses: ISO 8601, basic too, with or without an offset (UTC then), RFC 1123, the form of C and
    /// Java, seconds or milliseconds since 1970 as a number or a text.
    /// </summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The date.</returns>
    public DateTimeOffset? Date(ReadOnlySpan<byte> name) => Date(_value[name]);

    /// <summary>A date whose member is spelled in two ways.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="other">The name to take if there is no member of the first.</param>
    /// <returns>The date.</returns>
    public DateTimeOffset? Date(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => Date(_value.Either(name, other));

    /// <summary>The texts of a list. A single text is taken for a list of one; what is not a text is noted and left out.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The texts in their order.</returns>
    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name) => TextsOf(name, areCommon: false);

    /// <summary>The same as <see cref="Texts"/>, for texts that many events have: see <see cref="CommonText"/>.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The texts in their order.</returns>
    public IReadOnlyList<string> CommonTexts(ReadOnlySpan<byte> name) => TextsOf(name, areCommon: true);

    /// <summary>Whether a member is a text, or a list whose first element is one.</summary>
    internal bool BeginsWithText(ReadOnlySpan<byte> name)
    {
        var first = _value[name].Elements();
        return first.MoveNext() && first.Current.IsString;
    }

    /// <summary>The numbers of a list. A single number is taken for a list of one; what is not a number is noted and left out.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The numbers in their order.</returns>
    public IReadOnlyList<double> Numbers(ReadOnlySpan<byte> name)
    {
        List<double>? numbers = null;
        foreach (var element in _value[name].Elements())
        {
            if (element.Number is { } number)
            {
                (numbers ??= []).Add(number);
            }
            else if (element.HasValue)
            {
                _problems?.Expected(element, "a number");
            }
        }

        return numbers ?? (IReadOnlyList<double>)[];
    }

    /// <summary>The objects of a list. A single object is taken for a list of one; what is not an object is noted and left out.</summary>
    /// <typeparam name="T">What an object becomes.</typeparam>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="read">Reads one object; for <see langword="null"/> the object is left out.</param>
    /// <returns>What was read, in its order.</returns>
    public IReadOnlyList<T> List<T>(ReadOnlySpan<byte> name, EventFieldsReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        var list = default(ExactList<T>);
        var values = _value[name];
        foreach (var element in values.Elements())
        {
            list.Add(Of(element, _problems) is { HasValue: true } fields ? read(fields) : null, values);
        }

        return list.Items;
    }

    /// <summary>The members of an object that is a map to texts. A value that is not a text is kept as its JSON.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <returns>The texts by their names, which are compared exactly.</returns>
    public IReadOnlyDictionary<string, string> Map(ReadOnlySpan<byte> name)
    {
        var map = _value[name];
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

    /// <summary>The members of an object that is a map to texts, in their order.</summary>
    /// <typeparam name="T">What a member becomes.</typeparam>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="read">
    /// Makes something of a name and its text, which is <see langword="null"/> where the value is not a text; for
    /// <see langword="null"/> the member is left out.
    /// </param>
    /// <returns>What was made, in its order.</returns>
    public IReadOnlyList<T> TextMembers<T>(ReadOnlySpan<byte> name, Func<string, string?, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        List<T>? items = null;
        foreach (var member in _value[name].Members())
        {
            if (read(member.Name, member.Text) is { } item)
            {
                (items ??= []).Add(item);
            }
        }

        return items ?? (IReadOnlyList<T>)[];
    }

    /// <summary>The members of an object that is a map to objects, in their order.</summary>
    /// <typeparam name="T">What a member becomes.</typeparam>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="read">
    /// Reads one member, whose name is <see cref="Name"/>. A value that is not an object is noted, and given without a value.
    /// For <see langword="null"/> the member is left out.
    /// </param>
    /// <returns>What was read, in its order.</returns>
    public IReadOnlyList<T> ObjectMembers<T>(ReadOnlySpan<byte> name, EventFieldsReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        List<T>? items = null;
        foreach (var member in _value[name].Members())
        {
            if (read(Of(member, _problems)) is { } item)
            {
                (items ??= []).Add(item);
            }
        }

        return items ?? (IReadOnlyList<T>)[];
    }

    /// <summary>
    /// A member that is an object, or a text that holds one as JSON. Its problems are not noted: such texts come from
    /// anybody.
    /// </summary>
    /// <typeparam name="T">What the object becomes.</typeparam>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="read">Reads the object.</param>
    /// <returns>What was read; <see langword="null"/> where there is no object, or the text is not JSON.</returns>
    public T? Embedded<T>(ReadOnlySpan<byte> name, EventFieldsReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        var member = _value[name];
        using var tokens = member.IsString ? EmbeddedJson.TryParse(member) : null;
        var embedded = new EventFields(tokens?.Root ?? member, problems: null);
        return embedded.HasValue ? read(embedded) : null;
    }

    /// <summary>The members of a value that should be an object; one that is something else is noted.</summary>
    internal static EventFields Of(JsonValue value, EventProblems? problems)
    {
        if (value.HasValue && !value.IsObject)
        {
            problems?.Expected(value, "an object");
        }

        return new EventFields(value, problems);
    }

    private IReadOnlyList<string> TextsOf(ReadOnlySpan<byte> name, bool areCommon)
    {
        var list = default(ExactList<string>);
        var values = _value[name];
        foreach (var element in values.Elements())
        {
            list.Add(areCommon ? Common(element) : Text(element), values);
        }

        return list.Items;
    }

    private string? Text(JsonValue member) => Noted(member.Text, member);

    private string? Common(JsonValue member) => Noted(member.CommonText, member);

    private string? Noted(string? text, JsonValue member)
    {
        if (text is null && member.HasValue)
        {
            _problems?.Expected(member, "a text");
        }

        return text;
    }

    private DateTimeOffset? Date(JsonValue member)
    {
        var date = member.Date;
        if (date is null && member.HasValue && !member.TextEquals(""u8))
        {
            _problems?.UnreadableDate(member);
        }

        return date;
    }
}
