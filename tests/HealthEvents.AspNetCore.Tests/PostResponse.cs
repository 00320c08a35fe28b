namespace HealthEvents.AspNetCore.Tests;

/// <summary>What a post was answered with.</summary>
internal sealed record PostResponse(int Status, string Body, string? MediaType, string Headers);
