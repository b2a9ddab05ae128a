using System.Globalization;
using System.Text.RegularExpressions;
using QRCoder;

namespace HistoryDay.Web.Tests;

public sealed partial class QrCodeTests
{
    private const string Short = "https://history.example/february/1";
    private const string Long = "https://history-of-each-day.example.org/september/30/1924/johanna-sigurdardottir-becomes-prime-minister-of-iceland";

    [Theory]
    [InlineData(Short)]
    [InlineData(Long)]
    public void The_path_draws_each_dark_module_and_no_other(string address)
    {
        var code = QrCode.Of(address);
        using var expected = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        var drawn = new HashSet<(int X, int Y)>();
        var (x, y) = (0, 0);
        foreach (Match step in Steps.Matches(code.Path))
        {
            var first = int.Parse(step.Groups["first"].Value, CultureInfo.InvariantCulture);
            if (step.Value[0] == 'M') (x, y) = (first, int.Parse(step.Groups["second"].Value, CultureInfo.InvariantCulture));
            else if (step.Value[0] == 'm') x += first;
            else for (var end = x + first; x < end; x++) drawn.Add((x, y)).ShouldBeTrue();
        }

        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
                drawn.Contains((column, row)).ShouldBe(expected.ModuleMatrix[row + 4][column + 4], $"{column}, {row}");
        }

        drawn.ShouldAllBe(module => module.X < code.Size && module.Y < code.Size);
    }

    [GeneratedRegex("M(?<first>[0-9]+) (?<second>[0-9]+)|m(?<first>[0-9]+) 0|h(?<first>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Steps { get; }
}
