namespace HealthEvents;

/// <summary>Which pages of one communication about an account are told together.</summary>
/// <param name="Account">The account, 12 digits, or <see langword="null"/> where it is not known.</param>
/// <param name="Present">The pages, from 1, each once and in ascending order: at least one.</param>
/// <param name="Total">How many there are, or <see langword="null"/> where AWS does not say.</param>
public sealed record HealthPages(string? Account, IReadOnlyList<int> Present, int? Total);
