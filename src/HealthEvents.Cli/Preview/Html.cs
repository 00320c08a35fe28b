using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace HealthEvents.Cli.Preview;

/// <summary>
/// HTML being written. Only the literal parts of an interpolated string are markup: what stands in its holes is escaped, so
/// nothing foreign can become an element or an attribute by accident.
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder _written = new(16 * 1024);

    /// <summary>Writes markup with escaped values in its holes.</summary>
    /// <param name="markup">The compiler writes it part by part: nothing is left to do here.</param>
    public Html Write([InterpolatedStringHandlerArgument("")] Markup markup) => this;

    /// <summary>Writes text, escaped.</summary>
    public void Text(ReadOnlySpan<char> text) => _written.Append(WebUtility.HtmlEncode(text.ToString()));

    /// <summary>Writes what is HTML already: our own style sheet and script, which an escape would break.</summary>
    public void Own(string html) => _written.Append(html);

    /// <inheritdoc/>
    public override string ToString() => _written.ToString();

    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly Html _html;

        public Markup(int literalLength, int formattedCount, Html html) => _html = html;

        public void AppendLiteral(string literal) => _html._written.Append(literal);

        public void AppendFormatted(string? value) => _html.Text(value);

        public void AppendFormatted(int value, string? format = null) =>
            _html._written.Append(value.ToString(format, CultureInfo.InvariantCulture));

        public void AppendFormatted(DateTimeOffset value) =>
            _html._written.Append(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
