using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Writes text in the markup of one channel into a room that it never overfills. The room is counted in the unit of the
/// channel, after escaping; what does not fit is cut between graphemes.
/// </summary>
/// <remarks>
/// Foreign text is read no further than the room reaches, so a text of many megabytes costs no more than a short one. The
/// common case, a text that fits, is written in one pass.
/// </remarks>
internal abstract class MarkupWriter
{
    protected const char ZeroWidthSpace = '\u200B';
    private const string Ellipsis = "\u2026";

    private readonly SearchValues<char> _plain;

    private TextPage _page = new();
    private int _room;

    /// <summary>Makes a writer.</summary>
    /// <param name="plain">The ASCII characters that stand for themselves and cost one unit each.</param>
    protected MarkupWriter(SearchValues<char> plain) => _plain = plain;

    /// <summary>The room that is left.</summary>
    public int Left { get; private set; }

    /// <summary>What was written since <see cref="Begin"/> costs.</summary>
    public int Cost => _room - Left;

    /// <summary>Where the writer stands.</summary>
    public MarkupMark Here => new(_page.Length, Left);

    protected TextFace Face { get; private set; }

    /// <summary>Starts a text.</summary>
    /// <param name="room">What it may cost at most.</param>
    public void Begin(int room)
    {
        _page.Begin();
        _room = room;
        Left = room;
    }

    /// <summary>The text written since <see cref="Begin"/>.</summary>
    public string Written() => _page.Written();

    /// <summary>A text that is kept.</summary>
    public ReadOnlySpan<char> this[TextPiece piece] => _page[piece];

    /// <summary>Keeps the text written since <see cref="Begin"/>, until <see cref="Clear"/>.</summary>
    public TextPiece Keep() => _page.Keep();

    /// <summary>Keeps a copy of texts that are kept, each on lines of its own.</summary>
    public TextPiece KeepLines(ReadOnlySpan<TextPiece> pieces) => _page.KeepLines(pieces);

    /// <summary>Forgets all that is kept.</summary>
    public void Clear() => _page.Clear();

    /// <summary>Unwrites what was written after a mark.</summary>
    public void Back(MarkupMark mark)
    {
        _page.Back(mark.Length);
        Left = mark.Left;
    }

    /// <summary>Keeps room for what must follow. Give it back with <see cref="Release"/>.</summary>
    public void Reserve(int room) => Left -= room;

    /// <summary>Keeps back all but a given room. Give it back with <see cref="Release"/>.</summary>
    /// <returns>What was kept back.</returns>
    public int Narrow(int most)
    {
        var beyond = Math.Max(0, Left - most);
        Left -= beyond;
        return beyond;
    }

    /// <summary>Gives back what was kept.</summary>
    public void Release(int room) => Left += room;

    /// <summary>Writes markup or words of our own as they are, whole or not at all.</summary>
    /// <returns>Whether there was room.</returns>
    public bool Own(ReadOnlySpan<char> markup)
    {
        var cost = CostOf(markup);
        if (cost > Left)
        {
            return false;
        }

        Left -= cost;
        _page.Append(markup);
        return true;
    }

    /// <summary>Writes foreign text, escaped, and cut if there is no room for all of it.</summary>
    /// <returns>Whether all of it was written.</returns>
    public bool Text(ReadOnlySpan<char> foreign, TextFace face = TextFace.Line, TextCut cut = TextCut.Anywhere)
    {
        // Nearly every text fits, and has nothing to escape.
        if (foreign.Length <= Left && !foreign.ContainsAnyExcept(_plain))
        {
            Left -= foreign.Length;
            _page.Append(foreign);
            return true;
        }

        return foreign.IsEmpty || Escaped(foreign, face, cut);
    }

    /// <summary>Writes foreign text on one line that is all there is in its place, such as the words on a button.</summary>
    /// <returns>What is written: nearly always the text itself.</returns>
    public string Line(string foreign, TextCut cut = TextCut.Anywhere)
    {
        if (Cost == 0 && foreign.Length <= Left && !foreign.AsSpan().ContainsAnyExcept(_plain))
        {
            Left -= foreign.Length;
            return foreign;
        }

        Text(foreign, TextFace.Line, cut);
        return Written();
    }

    /// <summary>Writes foreign text in bold.</summary>
    /// <returns>Whether all of it was written.</returns>
    public virtual bool Bold(ReadOnlySpan<char> foreign, TextCut cut = TextCut.Anywhere) => Text(foreign, TextFace.Line, cut);

    /// <summary>Writes what the value that follows is, and a colon.</summary>
    /// <returns>Whether all of it was written.</returns>
    public virtual bool Label(ReadOnlySpan<char> foreign) => Text(foreign) && Own(": ");

    /// <summary>Writes a foreign identifier or expression in a fixed-width face, where there is one.</summary>
    /// <returns>Whether all of it was written.</returns>
    public virtual bool Code(ReadOnlySpan<char> foreign) => Text(foreign, TextFace.Code);

    /// <summary>Writes a foreign identifier that leads to an address of ours: all of it, or nothing.</summary>
    /// <returns>Whether it was written: not where there is no room, nor where the channel has no links with words.</returns>
    public virtual bool TryLinkedCode(string url, ReadOnlySpan<char> foreign) => false;

    /// <summary>Writes lines in a fixed-width face, where there is one, cut at a line.</summary>
    /// <returns>Whether all of it was written.</returns>
    public virtual bool CodeBlock(ReadOnlySpan<char> foreign) => Text(foreign.TrimEnd(), TextFace.CodeLines, TextCut.Line);

    /// <summary>Writes a foreign address, shown in full. It is a link only if it is a sound address and fits whole.</summary>
    /// <returns>Whether all of it was written.</returns>
    public virtual bool Link(string url) => Text(url);

    /// <summary>Writes a moment.</summary>
    /// <returns>Whether there was room.</returns>
    public virtual bool Instant(DateTimeOffset instant, IReadOnlyList<TimeZoneInfo> zones, MessageLanguage language)
    {
        var text = new TextBuffer(stackalloc char[128]);
        FormatTime.AddInstant(ref text, instant, zones, language);
        return Own(text.Written);
    }

    /// <summary>What a text costs that is written as it is.</summary>
    public virtual int CostOf(ReadOnlySpan<char> written) => written.Length;

    /// <summary>Writes an ASCII character that does not stand for itself.</summary>
    /// <param name="text">The text it stands in.</param>
    /// <param name="at">Its place.</param>
    /// <param name="after">The one that is written after it, a line break at the end.</param>
    protected virtual void WriteSpecial(ReadOnlySpan<char> text, int at, char after) => Put([text[at]]);

    /// <summary>Writes and charges, even beyond the room: the caller sees it by what is left.</summary>
    protected void Put(ReadOnlySpan<char> written)
    {
        Left -= CostOf(written);
        _page.Append(written);
    }

    /// <summary>Writes foreign text between two marks of our own, and nothing at all if there is no text to stand between.</summary>
    protected bool Between(string open, ReadOnlySpan<char> foreign, string close, TextFace face, TextCut cut = TextCut.Anywhere)
    {
        var closing = CostOf(close);
        var cost = CostOf(open) + foreign.Length + closing;
        if (cost <= Left && !foreign.IsEmpty && !foreign.ContainsAnyExcept(_plain))
        {
            // As in Text.
            Left -= cost;
            _page.Append(open);
            _page.Append(foreign);
            _page.Append(close);
            return true;
        }

        var start = Here;
        Reserve(closing);
        if (!Own(open))
        {
            Back(start);
            return Text(foreign, face, cut);
        }

        var opened = Here;
        var whole = foreign.IsEmpty || Escaped(foreign, face, cut);
        var isEmpty = Here == opened;
        Release(closing);
        if (isEmpty)
        {
            Back(start);
            return whole;
        }

        return Own(close) && whole;
    }

    /// <summary>Writes foreign text where it is of use only if all of it fits and something of it is shown.</summary>
    /// <returns>Whether that is so.</returns>
    protected bool Whole(ReadOnlySpan<char> foreign, TextFace face)
    {
        var start = Here;
        return Text(foreign, face) && Here != start;
    }

    /// <summary>Writes an address within a link.</summary>
    /// <param name="url">A sound address.</param>
    /// <param name="bar">What a bar is written as.</param>
    /// <returns>Whether there was room.</returns>
    protected bool Address(ReadOnlySpan<char> url, ReadOnlySpan<char> bar)
    {
        while (url.IndexOfAny('&', '|') is >= 0 and var special)
        {
            if (!Own(url[..special]) || !Own(url[special] == '&' ? "&amp;" : bar))
            {
                return false;
            }

            url = url[(special + 1)..];
        }

        return Own(url);
    }

    /// <summary>Writes text that does not fit or has something to escape.</summary>
    private bool Escaped(ReadOnlySpan<char> foreign, TextFace face, TextCut cut)
    {
        Face = face;
        var start = Here;
        var reach = UnicodeText.Reach(foreign, Math.Max(Left, 0) + 1);
        if (reach.Length == foreign.Length && TryWrite(foreign))
        {
            return true;
        }

        Back(start);
        WriteCut(reach, cut);
        return false;
    }

    private bool TryWrite(ReadOnlySpan<char> text)
    {
        for (var i = 0; Left >= 0;)
        {
            var rest = text[i..];
            var plain = rest.IndexOfAnyExcept(_plain);
            var run = plain < 0 ? rest : rest[..plain];
            Left -= run.Length;
            _page.Append(run);
            if (plain < 0)
            {
                break;
            }

            i += plain;
            i += WriteNext(text, i, text.Length);
        }

        return Left >= 0;
    }

    /// <summary>Writes one character, or a run of ordinary ones, at a place where no plain one stands.</summary>
    /// <returns>How many characters of the text it took.</returns>
    private int WriteNext(ReadOnlySpan<char> text, int at, int limit)
    {
        var c = text[at];
        if (c is >= ' ' and < '\u007F')
        {
            WriteSpecial(text, at, at + 1 < limit ? text[at + 1] : '\n');
            return 1;
        }

        if (UnicodeText.IsOrdinary(c))
        {
            var end = at + 1;
            while (end < limit && UnicodeText.IsOrdinary(text[end]))
            {
                end++;
            }

            Put(text[at..end]);
            return end - at;
        }

        if (char.IsSurrogate(c))
        {
            if (char.IsHighSurrogate(c) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]))
            {
                Put(text.Slice(at, 2));
                return 2;
            }

            Put("\uFFFD");
        }
        else if (UnicodeText.IsLineBreak(c))
        {
            var isPair = c == '\r' && at + 1 < limit && text[at + 1] == '\n';
            if (!isPair)
            {
                Put(Face is TextFace.Lines or TextFace.Plain or TextFace.CodeLines ? "\n" : " ");
            }
        }
        else if (c == '\t')
        {
            Put(" ");
        }

        return 1;
    }

    private void WriteCut(ReadOnlySpan<char> text, TextCut cut)
    {
        var ellipsis = CostOf(Ellipsis);
        if (Left < ellipsis)
        {
            return;
        }

        Left -= ellipsis;
        var half = Left / 2;
        var (end, word, sentence) = (Here, default(MarkupMark?), default(MarkupMark?));
        for (var i = 0; i < text.Length;)
        {
            var grapheme = text.Slice(i, UnicodeText.GraphemeLength(text[i..]));
            WriteAt(text, i, grapheme.Length);
            if (Left < 0)
            {
                break;
            }

            if (grapheme is " ")
            {
                word = end;
            }

            i += grapheme.Length;
            end = Here;
            if (cut == TextCut.Line ? grapheme[^1] == '\n' : UnicodeText.EndsSentence(text, i))
            {
                sentence = end;
            }
        }

        // A cut that would throw away more than half is worse than one inside a sentence.
        if (cut != TextCut.Anywhere && sentence?.Left <= half)
        {
            end = sentence.Value;
        }
        else if (cut == TextCut.Sentence && word?.Left <= half)
        {
            end = word.Value;
        }

        Back(end);
        Left += ellipsis;
        Put(Ellipsis);
    }

    private void WriteAt(ReadOnlySpan<char> text, int at, int length)
    {
        for (var end = at + length; at < end && Left >= 0;)
        {
            if (_plain.Contains(text[at]))
            {
                Put(text.Slice(at, 1));
                at++;
            }
            else
            {
                // Only the text up to the end of the grapheme: the rest is not written yet.
                at += WriteNext(text, at, end);
            }
        }
    }
}
