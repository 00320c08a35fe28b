using HealthEvents.Formatters;
using HealthEvents.Formatters.GoogleChat;
using HealthEvents.Formatters.Slack;

namespace HealthEvents.Cli.Preview;

/// <summary>One event, as each chat gets it.</summary>
/// <param name="Origin">The file it came from.</param>
/// <param name="Summary">What there is to say about it.</param>
/// <param name="Slack">The Slack message.</param>
/// <param name="GoogleChat">The Google Chat message.</param>
internal sealed record PreviewMessage(string Origin, EventSummary Summary, SlackMessage Slack, GoogleChatMessage GoogleChat);
