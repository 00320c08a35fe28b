using System.Text;
using HealthEvents.Sinks;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the page on secrets shows.</summary>
internal static class SecretsSnippets
{
    public static async Task CompareAsync(string[] args)
    {
        var presented = Encoding.UTF8.GetBytes(args[0]);
        var options = new SecretOptions { Value = "kms:env:EVENTS_KEY", RequireEncryption = true };
        var key = SecretProviders.FromOptions("the shared secret of the endpoint /aws/events", options);

        var secret = await key.GetAsync();
        Console.WriteLine(secret.Matches(presented) ? "come in" : "stay out");
    }
}
