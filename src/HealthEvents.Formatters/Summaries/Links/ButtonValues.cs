using System.Globalization;
using System.Text;

namespace HealthEvents.Formatters;

/// <summary>What the placeholders of a <see cref="ButtonTemplate"/> stand for.</summary>
internal static class ButtonValues
{
    private static readonly (string Name, Func<EventSummary, OperationalEvent, string?> ValueOf)[] All =
    [
        ("title", static (summary, _) => summary.Title),
        ("lead", static (summary, _) => summary.Lead),
        ("identity", static (summary, _) => summary.Identity),
        ("correlation", static (summary, _) => summary.Correlation),
        ("kind", static (summary, _) => summary.Kind),
        ("account", static (_, e) => Masked(e.Account)),
        ("region", static (_, e) => Masked(e.Region)),
        ("service", static (_, e) => Masked(e.Service)),
        ("resource", static (summary, _) => FirstResource(summary)),
        ("severity", static (summary, _) => summary.Severity.ToString()),
        ("lifecycle", static (summary, _) => summary.Lifecycle.ToString()),
        ("time", static (summary, _) => summary.Time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
    ];

    /// <summary>The names, without braces.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(All, static value => value.Name);

    /// <summary>The value of a placeholder; empty where there is none.</summary>
    public static string Of(string name, EventSummary summary, OperationalEvent value)
    {
        var text = Array.Find(All, known => known.Name == name).ValueOf(summary, value) ?? "";

        // A browser takes a part that is "." or "..", encoded or not, for a way up.
        return text.AsSpan().ContainsAnyExcept('.') ? text : "";
    }

    /// <summary>Encodes a value, as much of it as there is room for: never half of a character, nor of its code.</summary>
    public static string Encode(string text, int room)
    {
        if (text.Length <= room && Uri.EscapeDataString(text) is var whole && whole.Length <= room)
        {
            return whole;
        }

        var encoded = new StringBuilder(room);
        for (var i = 0; i < text.Length;)
        {
            var length = UnicodeText.GraphemeLength(text.AsSpan(i));
            var part = Uri.EscapeDataString(text[i..(i + length)]);
            if (encoded.Length + part.Length > room)
            {
                break;
            }

            encoded.Append(part);
            i += length;
        }

        return encoded.ToString();
    }

    // The one that people see is masked, and named as they know it.
    private static string? FirstResource(EventSummary summary)
    {
        foreach (var fact in summary.Facts)
        {
            if (fact.Value is ResourceValue resource)
            {
                return resource.Id;
            }
        }

        foreach (var section in summary.Sections)
        {
            if (section is ListSection { Items: [{ Value: ResourceValue resource }, ..] })
            {
                return resource.Id;
            }
        }

        return null;
    }

    private static string? Masked(string? text) => text is null ? null : CredentialText.Mask(text);
}
