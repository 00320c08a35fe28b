using HealthEvents.Sns;

namespace HealthEvents.TestSupport.Sns;

/// <summary>A message that must not be let in.</summary>
/// <param name="Name">What is wrong with it, as a sentence.</param>
/// <param name="Make">Makes it, and serves what it needs. The verifier lists <see cref="SnsSigner.Topic"/> alone.</param>
/// <param name="Expected">How it must be refused.</param>
/// <param name="Fetches">How many certificates may be fetched for it.</param>
public sealed record SnsForgery(string Name, Func<SnsSigner, byte[]> Make, SnsVerificationResult Expected, int Fetches)
{
    public override string ToString() => Name;
}
