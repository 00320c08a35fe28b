using HealthEvents.Sinks;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Conventions;

/// <summary>What documentation says about addresses names every place where one can be kept.</summary>
public sealed class AddressFormTests
{
    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (var document in new[] { "src/HealthEvents.Cli/README.md", "src/HealthEvents.Sinks/README.md", "docs/secrets.md", "samples/LambdaHost/README.md" })
            {
                foreach (var store in SecretStores.BuiltIn)
                {
                    places.Add(document, store.Form);
                }
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Document_names_the_form(string document, string form) =>
        Assert.Contains($"`{form}`", File.ReadAllText(Path.Combine(Repository.Root, document)), StringComparison.Ordinal);
}
