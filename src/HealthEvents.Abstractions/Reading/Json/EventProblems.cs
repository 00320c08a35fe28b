using System.Text;

namespace HealthEvents;

/// <summary>Collects what could not be read in one event. Paths start at the event, whatever it came in.</summary>
internal sealed class EventProblems(JsonValue root)
{
    // A hostile document could have one in every member.
    private const int Most = 32;
    private const int LongestQuote = 48;

    private JsonValue _root = root;
    private List<EventProblem>? _problems;
    private int _noted;

    public IReadOnlyList<EventProblem> List => _problems ?? (IReadOnlyList<EventProblem>)[];

    /// <summary>Begins with those of another event.</summary>
    public void Begin(JsonValue newRoot) => (_root, _problems, _noted) = (newRoot, null, 0);

    public void Expected(JsonValue member, string what)
    {
        if (HasRoom)
        {
            Add(member.PathFrom(_root), $"is {member.Description} where {what} was expected");
        }
    }

    public void Add(JsonValue member, string reason)
    {
        if (HasRoom)
        {
            Add(member.PathFrom(_root), reason);
        }
    }

    /// <summary>A date is short and not a secret, so its text can be kept.</summary>
    public void UnreadableDate(JsonValue member)
    {
        if (!HasRoom)
        {
            return;
        }

        if (member.Text is { } text)
        {
            var quote = Printable(text.Length <= LongestQuote ? text : Cut(text) + "...");
            Add(member.PathFrom(_root), $"is not a date: \"{quote}\"", quote);
        }
        else
        {
            Add(member.PathFrom(_root), $"is {member.Description} where a date was expected");
        }
    }

    public void Add(string member, string reason, string? text = null)
    {
        if (!HasRoom)
        {
            return;
        }

        // A member may be asked for twice, also by two kinds. What is said again counts, or it could be said without end.
        _noted++;
        var problem = new EventProblem(Printable(member), reason) { Text = text };
        _problems ??= [];
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    private bool HasRoom => _noted < Most;

    private static string Cut(string text) =>
        char.IsHighSurrogate(text[LongestQuote - 1]) ? text[..(LongestQuote - 1)] : text[..LongestQuote];

    private static string Printable(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var printable = new StringBuilder(text);
        for (var i = 0; i < printable.Length; i++)
        {
            if (char.IsControl(printable[i]))
            {
                printable[i] = ' ';
            }
        }

        return printable.ToString();
    }
}
