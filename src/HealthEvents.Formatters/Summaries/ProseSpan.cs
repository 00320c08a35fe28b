namespace HealthEvents.Formatters;

/// <summary>A run of text in one style.</summary>
/// <param name="Text">The text, without markup.</param>
/// <param name="Style">How it looks. An address in a text is a span of its own, shown in full.</param>
public sealed record ProseSpan(string Text, ProseStyle Style = ProseStyle.None)
{
    // A run of a longer text is a view of it: its own text is made only for whoever asks, which no formatter of ours does. That is 450
    // bytes of an event.
    private readonly string _source = Text;
    private readonly int _start;
    private readonly int _length = Text?.Length ?? 0;

    internal ProseSpan(string source, int start, int length, ProseStyle style)
        : this(source, style) => (_start, _length) = (start, length);

    /// <summary>The text, without markup.</summary>
    public string Text
    {
        get => _source is null || _length == _source.Length ? _source! : _source.Substring(_start, _length);
        init => (_source, _start, _length) = (value, 0, value?.Length ?? 0);
    }

    /// <summary>The text, where no other is made of it.</summary>
    internal ReadOnlySpan<char> Characters => _source.AsSpan(_start, _length);

    /// <summary>Makes a span of a run that lies in a text, or of one that does not.</summary>
    internal static ProseSpan Of(ReadOnlySpan<char> run, string text, ProseStyle style = ProseStyle.None) =>
        text.AsSpan().Overlaps(run, out var start) ? new(text, start, run.Length, style) : new(run.ToString(), style);

    /// <inheritdoc/>
    public bool Equals(ProseSpan? other) => other is not null && Style == other.Style && Characters.SequenceEqual(other.Characters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(Characters, StringComparison.Ordinal), Style);
}
