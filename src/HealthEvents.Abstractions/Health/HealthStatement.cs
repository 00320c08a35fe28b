namespace HealthEvents;

/// <summary>
/// What the sentences of an update say about the end of an issue, word by word: "The issue has been resolved and the service
/// is operating normally." Sentences about other zones, or about what will be, do not count.
/// </summary>
internal struct HealthStatement
{
    private const int LongestWord = 16;

    private bool _isResolved;
    private bool _isNormal;

    // Of the sentence.
    private bool _resolvedHere;
    private bool _normalHere;
    private bool _isDenied;
    private bool _isElsewhere;

    // Of the clause: up to the next comma.
    private bool _isSupposed;
    private bool _isPart;

    /// <summary>Whether it says that the issue is resolved and that the service operates normally.</summary>
    public readonly bool IsOver => _isResolved && _isNormal && !GoesOn;

    /// <summary>Whether it says that something goes on, or is not resolved or normal.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Keeps only what says that it goes on.</summary>
    public void ForgetTheEnd() => (_isResolved, _isNormal) = (false, false);

    public void Read(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[LongestWord];
        Span<char> previous = stackalloc char[LongestWord];
        Span<char> beforeThat = stackalloc char[LongestWord];
        var (previousLength, beforeThatLength) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }

            if (end == at)
            {
                Separate(text, at++);
                continue;
            }

            // A longer word is not one of ours.
            var length = end - at <= LongestWord ? text[at..end].ToLowerInvariant(word) : 0;
            Take(word[..length], previous[..previousLength], beforeThat[..beforeThatLength]);
            previous.CopyTo(beforeThat);
            word.CopyTo(previous);
            (beforeThatLength, previousLength, at) = (previousLength, length, end);
        }

        EndSentence();
    }

    private void Take(ReadOnlySpan<char> word, ReadOnlySpan<char> previous, ReadOnlySpan<char> beforeThat)
    {
        switch (word)
        {
            case "normally" when previous is "operating":
                if (_isDenied || _isSupposed || beforeThat is "be")
                {
                    GoesOn = true;
                }
                else if (beforeThat is not ("was" or "were"))
                {
                    _normalHere |= !_isElsewhere && !_isPart;
                }

                break;
            case "resolved":
                if (_isDenied || _isSupposed)
                {
                    GoesOn = true;
                }
                else if (previous is "is" || (previous is "been" && beforeThat is "has"))
                {
                    _resolvedHere |= !_isElsewhere && !_isPart;
                }

                break;
            default:
                GoesOn |= !_isSupposed && SaysItGoesOn(word, previous, beforeThat);
                _isDenied |= IsDenial(word);
                _isSupposed |= IsSupposition(word) || (word is "confirm" && previous is "to");
                _isPart |= IsPart(word);
                _isElsewhere |= IsElsewhere(word);
                if (_isElsewhere || IsPart(word) || IsContrast(word))
                {
                    TakeBack();
                }

                break;
        }
    }

    private void Separate(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            case ',' or ';' or ':' or '(' or ')':
                (_isSupposed, _isPart) = (false, false);
                break;
            case '%':
                TakeBack();
                break;
            case '.' or '!' or '?' when at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is ')' or '"' or '*':
            case '\u3002' or '\uFF01' or '\uFF1F':
            case '\n' when at > 0 && text[..at].TrimEnd(" \t\r") is [.., '\n']:
                EndSentence();
                break;
        }
    }

    // "... is operating normally, but ...", "... for most customers", "... for 60% of requests"
    private void TakeBack() => (_resolvedHere, _normalHere) = (false, false);

    private void EndSentence()
    {
        _isResolved |= _resolvedHere;
        _isNormal |= _normalHere;
        (_resolvedHere, _normalHere, _isDenied, _isElsewhere, _isSupposed, _isPart) = (false, false, false, false, false, false);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '\u2019' or '-';

    private static bool IsDenial(ReadOnlySpan<char> word) =>
        word is "not" or "no" or "never" or "neither" or "nor" or "none" or "cannot" or "without" or "unable" or "hardly" or "barely"
        || word.EndsWith("n't") || word.EndsWith("n\u2019t");

    private static bool IsSupposition(ReadOnlySpan<char> word) =>
        word is "once" or "when" or "whenever" or "until" or "till" or "if" or "unless" or "whether" or "after" or "before" or "soon"
            or "will" or "shall" or "should" or "would" or "could" or "may" or "might" or "must" or "expect" or "expects" or "expected"
            or "expecting" or "believe" or "assume" or "hope" or "confirming" or "verify" or "verifying" or "ensure";

    private static bool IsElsewhere(ReadOnlySpan<char> word) =>
        word is "other" or "others" or "another" or "existing" or "running" or "remaining" or "rest" or "unaffected" or "unimpacted"
            or "elsewhere" or "outside" or "except" or "excluding" or "excepting" or "apart" or "aside" or "besides" or "unrelated"
            or "separate" or "different";

    private static bool IsContrast(ReadOnlySpan<char> word) =>
        word is "but" or "however" or "although" or "though" or "despite" or "yet";

    private static bool IsPart(ReadOnlySpan<char> word) =>
        word is "some" or "most" or "many" or "several" or "few" or "majority" or "part" or "parts" or "partially" or "partly" or "largely"
            or "mostly" or "mainly" or "nearly" or "almost";

    private static bool SaysItGoesOn(ReadOnlySpan<char> word, ReadOnlySpan<char> previous, ReadOnlySpan<char> beforeThat) => word switch
    {
        "still" or "unresolved" or "recurred" or "reoccurred" or "ongoing" or "on-going" or "failing" or "fail" => true,
        "remain" or "remains" or "stuck" => true,
        "again" => previous is not "normally",
        "progress" => previous is "in",
        "being" => previous is "is" or "are",
        "investigating" or "working" or "seeing" or "experiencing" or "continuing" or "recovering" =>
            previous is "are" or "is" or "still" or "actively" or "now" or "currently" or "also",
        "be" => previous is "to" && beforeThat is "continue" or "continues" or "continuing",
        "see" or "experience" or "investigate" or "work" or "observe" or "impact" or "affect" =>
            previous is "to" && beforeThat is "continue" or "continues" or "continuing",
        _ => false,
    };
}
