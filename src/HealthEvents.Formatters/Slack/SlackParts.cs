using HealthEvents.Formatters.Slack;

namespace HealthEvents.Formatters;

/// <summary>
/// The lists that the parts of a message are collected in, which serve one message after the other: what the message keeps is as long as
/// it has to be.
/// </summary>
internal sealed class SlackParts
{
    // What only a giant summary needs is not kept.
    private const int MostKept = 64;

    [ThreadStatic]
    private static SlackParts? _free;

    public List<SlackBlock> Blocks { get; } = new(16);

    /// <summary>The facts as they are written, in the order they are shown; <see langword="null"/> for one that is not.</summary>
    public List<string?> Facts { get; } = new(16);

    /// <summary>The short ones among them.</summary>
    public List<SlackText> Fields { get; } = new(16);

    /// <summary>The sections, as <see cref="Facts"/>.</summary>
    public List<SectionBlock?> Sections { get; } = new(8);

    /// <summary>The lists of this thread, or others while those are in use.</summary>
    public static SlackParts Take()
    {
        var parts = _free ?? new SlackParts();
        _free = null;
        return parts;
    }

    /// <summary>Gives them back.</summary>
    public void Return()
    {
        if (Facts.Capacity > MostKept || Sections.Capacity > MostKept)
        {
            return;
        }

        // The number of the others is bounded, as that of the parts of a message is.
        Blocks.Clear();
        Facts.Clear();
        Fields.Clear();
        Sections.Clear();
        _free = this;
    }
}
