namespace HealthEvents.Cli.Drawing;

/// <summary>A piece of a text as people see it: no markup of any chat is left in it.</summary>
internal abstract record Run
{
    private Run()
    {
    }

    /// <summary>Characters as they are, over several lines where there are line breaks in them.</summary>
    public sealed record Words(string Text) : Run;

    /// <summary>Runs that look different from those around them.</summary>
    public sealed record Styled(TextStyle Style, IReadOnlyList<Run> Runs) : Run;

    /// <summary>A link to an address that a browser may follow.</summary>
    public sealed record Link(string Url, IReadOnlyList<Run> Runs) : Run;

    /// <summary>Somebody who is called, such as <c>@here</c>.</summary>
    public sealed record Mention(string Name) : Run;

    /// <summary>A moment. A chat that knows the reader's zone shows it there by the tokens of the format, else the fallback.</summary>
    public sealed record Moment(DateTimeOffset Instant, string Format, string Fallback) : Run;
}
