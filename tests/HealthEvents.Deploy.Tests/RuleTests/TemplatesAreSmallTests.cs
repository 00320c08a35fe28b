using HealthEvents.Deploy.Tests.Rules;

namespace HealthEvents.Deploy.Tests.RuleTests;

public sealed class TemplatesAreSmallTests : RuleTest<TemplatesAreSmall>
{
    protected override string Bad => GoodTemplate.Text + new string('#', TemplatesAreSmall.Limit);

    private const string Start = "Description: ";

    // Bytes count, not characters: each of these has two.
    [Fact]
    public void Template_of_the_limit_is_refused() => Refuses(
        Start + new string('\u00e9', (TemplatesAreSmall.Limit - Start.Length) / 2) + "e", "The template", $"has {TemplatesAreSmall.Limit} bytes");

    [Fact]
    public void Template_of_one_byte_less_is_taken() => Takes(Start + new string('e', TemplatesAreSmall.Limit - Start.Length - 1));
}
