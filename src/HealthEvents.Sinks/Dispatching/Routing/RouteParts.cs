using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>What the rules made of a route's texts when they checked them, and what it is compared by.</summary>
/// <param name="Pattern">Its pattern, or <see langword="null"/>.</param>
/// <param name="ActiveTimes">Its times.</param>
/// <param name="Accounts">Knows all accounts with a name, or <see langword="null"/> where nobody does.</param>
internal readonly record struct RouteParts(EventPattern? Pattern, WeeklyTimes[] ActiveTimes, AccountDirectory? Accounts);
