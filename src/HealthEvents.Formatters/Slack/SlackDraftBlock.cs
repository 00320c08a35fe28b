using System.Runtime.InteropServices;

namespace HealthEvents.Formatters.Slack;

/// <summary>A block of a <see cref="SlackDraft"/>.</summary>
/// <param name="Kind">Which sort of block it is.</param>
/// <param name="Text">Its text; empty where it has none.</param>
/// <param name="Fields">How many of the fields of the draft, which are in the order of their blocks, it has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SlackDraftBlock(SlackDraftBlock.Sort Kind, TextPiece Text = default, int Fields = 0)
{
    /// <summary>The sorts of blocks that messages are made of.</summary>
    internal enum Sort
    {
        Section,
        Context,
        Actions,
    }
}
