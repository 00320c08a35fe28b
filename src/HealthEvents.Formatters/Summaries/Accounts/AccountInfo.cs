namespace HealthEvents.Formatters;

/// <summary>What is known of an account.</summary>
/// <param name="Alias">What people call it, such as <c>production</c>.</param>
/// <param name="Owner">The team or person who answers for it, or <see langword="null"/>.</param>
public sealed record AccountInfo(string Alias, string? Owner = null);
