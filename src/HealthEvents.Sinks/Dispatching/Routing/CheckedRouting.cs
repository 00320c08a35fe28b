namespace HealthEvents.Sinks;

/// <summary>Routes and quiet hours that were held against the rules, and made ready on the way: patterns and times are parsed once.</summary>
/// <param name="Problems">What is wrong, one message each. Where there is any, the others are not complete.</param>
/// <param name="Routes">The routes, those from code first.</param>
/// <param name="QuietTimes">The quiet hours.</param>
internal sealed record CheckedRouting(IReadOnlyList<string> Problems, Route[] Routes, QuietTimes[] QuietTimes);
