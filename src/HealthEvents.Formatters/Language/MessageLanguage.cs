using System.Runtime.CompilerServices;

namespace HealthEvents.Formatters;

/// <summary>A language that the fixed words of messages are written in.</summary>
/// <remarks>
/// To add a language, add its value here and to <see cref="Pick{T}(ref readonly T, ref readonly T, ref readonly T)"/>. Each
/// <see cref="Phrase"/> then asks for its words: what still lacks them does not compile.
/// </remarks>
public sealed class MessageLanguage
{
    private MessageLanguage(string code) => Code = code;

    /// <summary>English, which stands in for every language that messages do not speak.</summary>
    public static MessageLanguage English { get; } = new("en");

    /// <summary>Korean.</summary>
    public static MessageLanguage Korean { get; } = new("ko");

    /// <summary>Japanese.</summary>
    public static MessageLanguage Japanese { get; } = new("ja");

    /// <summary>All of them, English first.</summary>
    public static IReadOnlyList<MessageLanguage> All { get; } = [English, Korean, Japanese];

    /// <summary>The code in settings and in <see cref="EventSummary.Language"/>: the primary part of a language tag, such as <c>ko</c>.</summary>
    public string Code { get; }

    /// <summary>Finds the language of a tag, such as <c>ko</c>, <c>ko-KR</c> or <c>KO_kr</c>, by its primary part.</summary>
    /// <param name="tag">The tag, in any case.</param>
    /// <returns>The language; <see cref="English"/> for a tag of another language, and for <see langword="null"/>.</returns>
    public static MessageLanguage Find(string? tag)
    {
        // By index: an enumerator of the list would be allocated.
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].IsPrimaryOf(tag))
            {
                return All[i];
            }
        }

        return English;
    }

    /// <summary>The code, for logs and errors.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    /// <summary>Picks what belongs to this language.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly T Pick<T>(ref readonly T en, ref readonly T ko, ref readonly T ja)
    {
        if (this == Korean)
        {
            return ref ko;
        }

        return ref this == Japanese ? ref ja : ref en;
    }

    private bool IsPrimaryOf(string? tag) =>
        tag is not null
        && tag.StartsWith(Code, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == Code.Length || tag[Code.Length] is '-' or '_');
}
