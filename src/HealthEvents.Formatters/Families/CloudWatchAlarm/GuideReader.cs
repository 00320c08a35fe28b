using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Finds the runbook and the dashboard that a description names, the first of each: <c>Runbook: https://...</c>, or a Markdown link
/// <c>[Runbook](https://...)</c>.
/// </summary>
internal sealed class GuideReader
{
    /// <summary>What may stand before a name that begins a line or a part of it.</summary>
    internal const string Separators = "\r\n.!?;,|/()[]:>#-\u2013\u2014\u2022\u3002\u3001\u30FB\uFF0C\uFF1B\uFF01\uFF1F";

    // Four times what CloudWatch allows, and what is shown of it.
    private const int LongestText = 4_096;

    // What stands between a name and its address.
    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\r\n<(*_`:\uFF1A=-\u2013\u2014>\u2192");

    private static readonly string[] RunbookNames = ["runbook", "run book", "run-book", "playbook", "런북", "플레이북", "ランブック", "プレイブック", "手順書"];
    private static readonly string[] DashboardNames = ["dashboard", "대시보드", "ダッシュボード"];
    private static readonly string[] Suffixes = ["url", "link", "주소", "링크", "リンク"];

    private GuideReader()
    {
    }

    public GuideAddress? Runbook { get; private set; }

    public GuideAddress? Dashboard { get; private set; }

    /// <summary>The description without the addresses that were taken, and without their names where nothing else stands with them.</summary>
    public string? Rest { get; private set; }

    public static GuideReader Read(string? description)
    {
        var reader = new GuideReader { Rest = description };
        if (description is not null && description.Contains("://", StringComparison.Ordinal))
        {
            reader.ReadLinks(description);
        }

        return reader;
    }

    private void ReadLinks(string text)
    {
        char[]? buffer = null;
        ReadOnlySpan<char> rest = [];
        var (copied, past) = (0, 0);
        for (var at = 0; at < LongestText && ProseReader.FindLink(text.AsSpan(at)) is var (start, length) && length > 0;)
        {
            var (from, to) = (at + start, at + start + length);
            var mention = InMarkdown(text, copied, from, to);
            if (mention is null)
            {
                to = BeforePair(text, from, to);
                mention = BehindName(text, Math.Min(past, from), from, to);
            }

            // The end of an address is no name of the next.
            (at, past) = (to, PastAddress(text, to));
            if (mention is { } found && TryTake(found.IsRunbook, text[from..to]))
            {
                buffer ??= ArrayPool<char>.Shared.Rent(text.Length);
                rest = Append(buffer, Append(buffer, rest.Length, text.AsSpan(copied, found.Start - copied)).Length, found.Kept);
                copied = past = at = found.Kept.Length > 0 ? found.End : GuideGap.Close(ref rest, text, found.End);
            }
        }

        if (buffer is not null)
        {
            Rest = string.Concat(rest, text.AsSpan(copied));
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    // All of the text would fit into the buffer.
    private static ReadOnlySpan<char> Append(char[] buffer, int length, ReadOnlySpan<char> text)
    {
        text.CopyTo(buffer.AsSpan(length));
        return buffer.AsSpan(0, length + text.Length);
    }

    // An address ends where letters begin that are not ASCII, but in a browser it goes on: https://host/팀/runbook.
    private static int PastAddress(string text, int at)
    {
        if (at < text.Length && !char.IsAscii(text[at]) && char.IsLetter(text[at]))
        {
            while (at < Math.Min(text.Length, LongestText) && (char.IsAscii(text[at]) ? text[at] > ' ' : char.IsLetter(text[at])))
            {
                at++;
            }
        }

        return at;
    }

    // "runbook=https://address,owner=pay": the owner does not belong to the address. Behind a question mark only "," and "=" say so, because
    // queries have the other signs themselves ("from:now-1h,to:now"), and in brackets nothing does ("(from:now-1h,to:now)").
    private static int BeforePair(string text, int from, int to)
    {
        if (text.AsSpan(from, to - from).IndexOfAny(',', ';') < 0)
        {
            return to;
        }

        var (depth, isQuery) = (0, false);
        for (var i = from; i < to; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            isQuery |= text[i] is '?' or '#';
            if (depth <= 0 && (text[i] == ',' || (text[i] == ';' && !isQuery)) && i + 1 < to && char.IsAsciiLetter(text[i + 1]))
            {
                var end = i + 1;
                while (end < to && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
                {
                    end++;
                }

                if (end < text.Length && (text[end] == '=' || (text[end] == ':' && !isQuery)))
                {
                    return i;
                }
            }
        }

        return to;
    }

    private bool TryTake(bool isRunbook, string url)
    {
        if ((isRunbook ? Runbook : Dashboard) is not null || GuideAddress.Of(url) is not { } address)
        {
            return false;
        }

        (Runbook, Dashboard) = isRunbook ? (address, Dashboard) : (Runbook, address);
        return true;
    }

    // [Runbook](https://address "title")
    private static Mention? InMarkdown(string text, int least, int from, int to)
    {
        const int Middle = 2;
        if (from < least + Middle || text[from - 1] != '(' || text[from - Middle] != ']' || text.LastIndexOf('[', from - Middle) is var open && open < least)
        {
            return null;
        }

        var label = text.AsSpan(open + 1, from - Middle - open - 1);
        var end = text.IndexOfAny([')', '\n'], to) is var close && close >= 0 && text[close] == ')' ? close + 1 : to;
        return SortOf(label, isWhole: false) is not { } isRunbook ? null
            : new Mention(isRunbook, open, end, SortOf(label, isWhole: true) is not null && BeginsPart(text, open) ? "" : label.ToString());
    }

    // Runbook: https://address
    private static Mention? BehindName(string text, int least, int from, int to)
    {
        var end = from;
        var (hasColon, isOnNextLine) = (false, false);
        for (; end > least && Between.Contains(text[end - 1]); end--)
        {
            hasColon |= text[end - 1] is ':' or '\uFF1A' or '=';
            isOnNextLine |= text[end - 1] == '\n';
        }

        var before = text.AsSpan(least, end - least);
        var name = before[..^Ending(before, Suffixes)].TrimEnd(" _-");
        var runbook = Ending(name, RunbookNames);
        var isRunbook = runbook > 0;
        var start = least + name.Length - (isRunbook ? runbook : Ending(name, DashboardNames));
        if (start == least + name.Length || (isOnNextLine && !hasColon && !IsHeading(text, start)))
        {
            return null;
        }

        while (to < text.Length && text[to] is '>' or '*' or '`')
        {
            to++;
        }

        while (start > least && text[start - 1] is '*' or '_' or '`')
        {
            start--;
        }

        return BeginsPart(text, start) ? new Mention(isRunbook, start, to, "") : new Mention(isRunbook, end, to, "");
    }

    private static bool? SortOf(ReadOnlySpan<char> label, bool isWhole)
    {
        label = label.Trim(" *_`");
        return Has(label, RunbookNames, isWhole) ? true : Has(label, DashboardNames, isWhole) ? false : null;
    }

    private static bool Has(ReadOnlySpan<char> label, string[] names, bool isWhole)
    {
        foreach (var name in names)
        {
            if (isWhole ? label.Equals(name, StringComparison.OrdinalIgnoreCase) : label.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How long the word is that a text ends with, of some; 0 for none. In Latin letters it is a word of its own.</summary>
    private static int Ending(ReadOnlySpan<char> text, string[] words)
    {
        // The last letters tell apart nearly all of them, at a tenth of the cost.
        const int LowerCase = 0x20;
        var last = text.IsEmpty ? '\0' : text[^1];
        foreach (var word in words)
        {
            if ((!char.IsAscii(last) || (last | LowerCase) == word[^1]) && text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetterOrDigit(text[^(word.Length + 1)])))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static bool IsHeading(string text, int at) => text.AsSpan(text.LastIndexOf('\n', at) + 1).TrimStart().StartsWith("#", StringComparison.Ordinal);

    private static bool BeginsPart(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \t*_`");
        return before.IsEmpty || Separators.Contains(before[^1], StringComparison.Ordinal);
    }

    /// <summary>An address with its name.</summary>
    /// <param name="IsRunbook">Whether it is the runbook, and not the dashboard.</param>
    /// <param name="Start">Where what goes begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Kept">What stays in its place.</param>
    private readonly record struct Mention(bool IsRunbook, int Start, int End, string Kept);
}
