using HealthEvents.Cli.Drawing;
using HealthEvents.Formatters;

namespace HealthEvents.Cli.Preview;

/// <summary>One event, as each chat gets it.</summary>
/// <param name="Origin">The file it came from.</param>
/// <param name="Summary">What there is to say about it.</param>
/// <param name="Messages">The message of each chat.</param>
internal sealed record PreviewMessage(string Origin, EventSummary Summary, IReadOnlyList<DrawnMessage> Messages);
