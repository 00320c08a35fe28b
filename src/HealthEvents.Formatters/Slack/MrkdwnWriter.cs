using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>Writes Slack's mrkdwn. The room is counted in UTF-16 units of the escaped text, as Slack does.</summary>
/// <remarks>
/// Slack decodes the entities of <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c>, and has no escape for the characters that
/// format. Between letters and digits they do not format, so they stay as they are; elsewhere a zero-width space on their
/// open sides takes their effect, and so it does with the names of people and of emoji: servers that speak Slack's format, such as
/// Mattermost and Rocket.Chat, mention whom a bare <c>@name</c> names, and <c>:secret:</c> is an emoji everywhere, also within an
/// ARN. Identifiers are code, where nothing formats, so that they can be copied.
/// </remarks>
internal sealed class MrkdwnWriter() : MarkupWriter(Plain)
{
    private const string Fence = "```";
    private const string EscapedBar = "%7C";

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%'()+,-./0123456789;=?ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^abcdefghijklmnopqrstuvwxyz{|}");

    public override bool Bold(ReadOnlySpan<char> foreign, TextCut cut = TextCut.Anywhere) =>
        Between("*", foreign.Trim(), "*", TextFace.Line, cut);

    public override bool Label(ReadOnlySpan<char> foreign)
    {
        var words = foreign.Trim();
        return Between("*", words, SlackNames.EndsEmoji(words) ? "\u200B:* " : ":* ", TextFace.Line);
    }

    public override bool Code(ReadOnlySpan<char> foreign) => Between("`", foreign.Trim(), "`", TextFace.Code);

    public override bool TryLinkedCode(string url, ReadOnlySpan<char> foreign)
    {
        var start = Here;
        if (WebAddress.IsSound(url)
            && Own("`<") && Address(url, EscapedBar) && Own("|") && Whole(WithoutBars(foreign.Trim()), TextFace.Code) && Own(">`"))
        {
            return true;
        }

        Back(start);
        return false;
    }

    public override bool CodeBlock(ReadOnlySpan<char> foreign) =>
        Between(Fence + "\n", foreign.TrimEnd(), "\n" + Fence, TextFace.CodeLines, TextCut.Line);

    public override bool Link(string url)
    {
        var start = Here;
        if (WebAddress.IsSound(url) && Own("<") && Address(url, EscapedBar) && Own(">"))
        {
            return true;
        }

        Back(start);
        return Text(url);
    }

    /// <summary>Writes a date token: Slack shows it in each reader's own zone, and the fallback where it cannot.</summary>
    public override bool Instant(DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones, MessageLanguage language)
    {
        var seconds = instant.ToUnixTimeSeconds();
        if (seconds <= 0)
        {
            return base.Instant(instant, zones, language);
        }

        var token = new TextBuffer(stackalloc char[128]);
        token.Add("<!date^");
        token.Add(seconds);
        token.Add("^{date_short_pretty} {time}|");
        FormatTime.AddInstant(ref token, instant, zones, language);
        token.Add('>');
        return Own(token.Written);
    }

    // The words of a link have no escape for the bar that begins them: a broken one looks the same, as in "shop|web" of ECS.
    private static ReadOnlySpan<char> WithoutBars(ReadOnlySpan<char> words) => words.Contains('|') ? words.ToString().Replace('|', '\u00A6') : words;

    protected override void WriteSpecial(ReadOnlySpan<char> text, int at, char after)
    {
        var special = text[at];
        var before = at > 0 ? text[at - 1] : '\n';
        switch (special)
        {
            case '&':
                Put("&amp;");
                break;
            case '<':
                Put("&lt;");
                break;
            case '>':
                // At the start of a line it would quote.
                Put(before == '\n' && Face != TextFace.Plain ? "\u200B&gt;" : "&gt;");
                break;
            case ':':
                Put(!IsCode && SlackNames.EndsEmoji(text[..at]) ? "\u200B:" : ":");
                break;
            case '@':
                Put(SlackNames.Mentions(text, at, IsCode) ? "@\u200B" : "@");
                break;
            case var _ when Face == TextFace.Plain:
                Put([special]);
                break;
            case '`':
                Put("'");
                break;
            default:
                WriteFormatting(special, before, after);
                break;
        }
    }

    private bool IsCode => Face is TextFace.Code or TextFace.CodeLines;

    private void WriteFormatting(char special, char before, char after)
    {
        if (!IsCode && !char.IsLetterOrDigit(before))
        {
            Put([ZeroWidthSpace]);
        }

        Put([special]);
        if (!IsCode && !char.IsLetterOrDigit(after))
        {
            Put([ZeroWidthSpace]);
        }
    }
}
