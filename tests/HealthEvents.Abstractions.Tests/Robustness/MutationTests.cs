using System.Globalization;
using HealthEvents.TestSupport;
using Xunit.Abstractions;

namespace HealthEvents.Tests.Robustness;

/// <summary>
/// Random edits of the samples, and of the corpus where there is one. <c>HEALTHEVENTS_MUTANTS</c> sets how many,
/// <c>HEALTHEVENTS_SEED</c> which.
/// </summary>
[Collection(nameof(Alone))]
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int LongestPrint = 64 * 1024;

    [Fact]
    public void No_mutant_throws_or_costs_too_much()
    {
        var (seed, count) = (Setting("HEALTHEVENTS_SEED", 20_260_914), Setting("HEALTHEVENTS_MUTANTS", 5_000));
        List<byte[]> documents = [.. EventFiles.All.Select(file => file.ReadBytes()), .. Corpus.Files().Select(File.ReadAllBytes)];
        output.WriteLine($"{count} mutants of {documents.Count} documents, seed {seed}");
        for (var number = 0; number < count; number++)
        {
            // One generator for each mutant: any of them can be made again without the others.
            var random = new Random(unchecked((seed * 31) + number));
            var mutant = new Mutator(random).Mutate(documents[random.Next(documents.Count)]);
            if (Complaint(mutant) is { } complaint)
            {
                Assert.Fail($"Mutant {number} of seed {seed} {complaint}. Its {mutant.Length} bytes in base64: {Print(mutant)}");
            }
        }
    }

    private static string? Complaint(byte[] mutant)
    {
        try
        {
            var (events, time, allocated) = Cost.Of(mutant);
            Exercise.Check(events);
            return Cost.Complaint(mutant, events.Count, time, allocated);
        }
        catch (Exception e)
        {
            return $"failed with {e}";
        }
    }

    private static string Print(byte[] mutant) => mutant.Length <= LongestPrint
        ? Convert.ToBase64String(mutant)
        : Convert.ToBase64String(mutant, 0, LongestPrint) + "...";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
